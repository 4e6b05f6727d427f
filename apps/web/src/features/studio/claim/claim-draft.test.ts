import { describe, expect, test } from 'vitest'
import type { StudioClaimData } from '../studio-document.query.ts'
import { draftFrom, draftOf, findCondition, inputOf, missingIn, namedIn, sentenceAround } from './claim-draft.ts'

const known = (name: string, ...aliases: string[]) => ({ id: name.toLowerCase(), name, aliases })
const entities = [known('Ferry Office', 'the office'), known('Mora'), known('Mora Council'), known('Ann Reed')]
const predicates = [known('bought')]
const text = '🛥️ Mora Council bought the ferry from Ann Reed if the bank agrees.'
const at = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return { start, end: start + [...words].length }
}

test('names that stand in words are found in their order; one within a longer one is none', () => {
  expect(namedIn('Ann Reed told Mora Council', entities).map(({ id }) => id)).toEqual(['ann reed', 'mora council'])
  expect(namedIn('The Office in Moravia', entities).map(({ id, words }) => [id, words])).toEqual([
    ['ferry office', 'The Office'],
  ])
})

describe('a new claim on selected words', () => {
  const draft = draftFrom([at('Mora Council bought'), at('Ann Reed')], 'A  sentence.', text, { entities, predicates })

  test('has those who are named there, the predicate where its words stand, and the sentence', () => {
    expect(draft).toMatchObject({
      subject: { id: 'mora council' },
      predicate: { id: 'bought' },
      object: { entity: { id: 'ann reed' }, words: 'Ann Reed' },
      text: 'A sentence.',
    })
    expect(missingIn(draft)).toBeNull()
    expect(missingIn(draftFrom([at('ferry')], 'x', text, { entities, predicates }))).toBe('subject')
    expect(missingIn({ ...draft, text: ' ' })).toBe('text')
    expect(missingIn({ ...draft, spans: [] })).toBe('spans')
  })

  test('goes to the API in code points, past emoji', () => {
    const { evidence } = inputOf(draft, { text, before: null })
    const quotes = evidence?.map(({ start, end }) => [...text].slice(start, end).join(''))
    expect(quotes).toEqual(['Mora Council bought', 'Ann Reed'])
  })

  test('has a condition where its words stand in the text, and none elsewhere', () => {
    const conditional = { ...draft, condition: { kind: 'IF' as const, words: 'the Bank agrees' } }
    expect(findCondition(conditional, text)).toEqual(at('the bank agrees'))
    expect(inputOf(conditional, { text, before: null }).conditions).toMatchObject([
      { kind: 'IF', evidence: at('the bank agrees') },
    ])
    expect(findCondition({ ...draft, condition: { kind: 'IF', words: 'snow falls' } }, text)).toBeNull()
  })
})

describe('a claim that is edited', () => {
  const entity = (id: string) => ({
    id,
    name: id,
    aliases: [],
  })
  const value = { entity: null, minimum: null, maximum: null, unit: null, time: null, inferredBecause: null }
  const claim: StudioClaimData = {
    ...{ id: 'c', revision: 'r', status: 'PUBLISHED', stale: false, text: 'It cost ten.', note: null },
    ...{ subject: entity('s'), predicate: { id: 'p', label: 'cost' } },
    object: { ...value, id: 'o', kind: 'QUANTITY', text: 'ten', minimum: 10, maximum: 10 },
    ...{ modality: 'PLAN', polarity: 'NEGATED' },
    attribution: [
      { id: 'a1', speaker: entity('x'), cue: 'said', evidence: { id: 'e1', start: 1, end: 2 } },
      { id: 'a2', speaker: entity('y'), cue: null, evidence: null },
    ],
    conditions: [{ id: 'k', kind: 'IF', text: 'so', claim: null, evidence: { id: 'e2', start: 3, end: 4 } }],
    evidence: [{ id: 'e3', start: 5, end: 9, quote: 'Mora' }],
  }

  test('keeps what was not touched, by its id', () => {
    const input = inputOf(draftOf(claim), { text, before: claim })
    expect(input).toMatchObject({ id: 'c', evidence: [{ id: 'e3', start: 5, end: 9 }], modality: 'PLAN', note: null })
    expect(input.object).toEqual({
      id: 'o',
      value: { quantity: { text: 'ten', minimum: 10, maximum: 10, unit: null } },
    })
    expect(input).not.toHaveProperty('attribution')
    expect(input).not.toHaveProperty('conditions')
    expect(input).not.toHaveProperty('qualifiers')
  })

  test('gets another speaker before those who pass it on, and words for an object', () => {
    const draft = {
      ...draftOf(claim),
      speaker: { id: 'z', name: 'z' },
      object: { entity: null, words: 'a lot', kept: null },
    }
    const input = inputOf(draft, { text, before: claim })
    expect(input.attribution?.map(({ speaker }) => speaker)).toEqual(['z', 'y'])
    expect(input.object).toEqual({ id: 'o', value: { text: 'a lot' } })
    expect(inputOf({ ...draft, speaker: null, object: null, condition: null }, { text, before: claim })).toMatchObject({
      object: null,
      attribution: [{ speaker: 'y' }],
      conditions: [],
    })
  })
})

test('the sentence is all that spans stand in', () => {
  const sentences = [
    { start: 0, end: 5, text: 'One.' },
    { start: 6, end: 9, text: 'Two.' },
    { start: 10, end: 12, text: 'Three.' },
  ]
  expect(sentenceAround([{ start: 7, end: 11 }], sentences)).toBe('Two. Three.')
})
