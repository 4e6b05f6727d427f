import { describe, expect, test } from 'vitest'
import type { Claim } from '../claim/claim.ts'
import type { Value } from '../claim/value.ts'
import { findLikelyRelations } from './likely-relations.ts'

const entity = (id: string): Value => ({ kind: 'ENTITY', text: id, entity: id })
const number = (minimum: number, maximum = minimum): Value => ({
  ...{ kind: 'QUANTITY', text: `${minimum}`, unit: 'boats', minimum, maximum },
})
const at = (value: string): Claim['qualifiers'][number] => ({
  ...{ id: value, key: 'time', value: { kind: 'TIME', text: value, value, inferredBecause: null } },
})
const place = (id: string): Claim['qualifiers'][number] => ({ id, key: 'place', value: entity(id) })

const claim = (id: string, more: Partial<Claim> & { value?: Value }) => {
  const { value = entity('mora'), ...rest } = more
  return {
    ...{ id, document: 'd', text: id, subject: 'ferry', predicate: 'sails-to', object: { id: 'o', value } },
    ...{ qualifiers: [], modality: 'ASSERTED' as const, polarity: 'AFFIRMED' as const, attribution: [] },
    ...{ conditions: [], evidence: [], note: null },
    ...rest,
  }
}
const predicate = (id: string, functional: boolean) => ({
  ...{ id, key: id, label: id, inverseLabel: null, description: null, subjectKinds: [], objectKinds: [], functional },
  ...{ symmetric: false, complete: false },
})

/** What two claims with “sails to” may have to do with each other; `functional` where there is one port at most. */
function kindOf(a: Parameters<typeof claim>[1], b: Parameters<typeof claim>[1], functional = false) {
  const predicates = [predicate('sails-to', functional)]
  const found = findLikelyRelations({ claims: [claim('a', a), claim('b', b)], predicates, relations: [] })
  return found.map(({ kind, from, to }) => `${from} ${kind} ${to}`).join()
}

describe('two claims of one subject with one predicate', () => {
  test('that say the same may repeat each other, whoever says it', () => {
    expect(kindOf({}, { attribution: [{ id: 'x', speaker: 's', cue: null, evidence: null }] })).toBe('b REPEATS a')
    expect(kindOf({ qualifiers: [at('2025'), place('x')] }, { qualifiers: [place('x'), at('2025')] })).toBe(
      'b REPEATS a',
    )
    expect(kindOf({}, { qualifiers: [at('2025')] })).toBe('')
    expect(kindOf({}, { modality: 'PLAN' })).toBe('')
    expect(kindOf({}, { subject: 'other' })).toBe('')
    expect(kindOf({}, { predicate: 'other' })).toBe('')
  })

  test('of which one denies the other may contradict, where both can be of one time and one place', () => {
    expect(kindOf({}, { polarity: 'NEGATED' })).toBe('b CONTRADICTS a')
    expect(kindOf({ qualifiers: [at('2025')] }, { polarity: 'NEGATED', qualifiers: [at('2025-03')] })).toBe(
      'b CONTRADICTS a',
    )
    expect(kindOf({ qualifiers: [at('2024')] }, { polarity: 'NEGATED', qualifiers: [at('2025')] })).toBe('')
    expect(kindOf({ qualifiers: [place('x')] }, { polarity: 'NEGATED' })).toBe('')
    expect(kindOf({ value: entity('oslo') }, { polarity: 'NEGATED' })).toBe('')
  })

  test('that name two where there is one at most may contradict; what may be one number or day does not', () => {
    const oslo = { value: entity('oslo') }
    expect(kindOf({}, oslo, true)).toBe('b CONTRADICTS a')
    expect(kindOf({}, oslo)).toBe('')
    expect(kindOf({}, { ...oslo, polarity: 'NEGATED' }, true)).toBe('')
    expect(kindOf({ value: number(3) }, { value: number(4) }, true)).toBe('b CONTRADICTS a')
    expect(kindOf({ value: number(3) }, { value: number(1, 5) }, true)).toBe('')
    expect(
      kindOf({ value: { kind: 'TEXT', text: 'the port' } }, { value: { kind: 'TEXT', text: 'the quay' } }, true),
    ).toBe('')
  })

  test('are not proposed again once somebody has said it, either way round', () => {
    const claims = [claim('a', {}), claim('b', {})]
    const relation = { id: 'r', from: 'a', to: 'b', basis: 'EDITORIAL' as const, because: 'x', evidence: [] }
    const known = { claims, predicates: [predicate('sails-to', false)] }
    expect(findLikelyRelations({ ...known, relations: [{ ...relation, kind: 'REPEATS' }] })).toEqual([])
    expect(findLikelyRelations({ ...known, relations: [{ ...relation, kind: 'SUPPORTS' }] })).toHaveLength(1)
  })
})
