import { describe, expect, test } from 'vitest'
import type { StudioClaimData } from '../studio-document.query.ts'
import {
  agreeOnSorts,
  type ClaimDraft,
  type ConditionDraft,
  draftFrom,
  draftOf,
  madeIn,
  namedIn,
  nameToMake,
  sentenceAround,
  withMade,
} from './claim-draft.ts'
import { findCondition, inputOf, missingIn } from './claim-input.ts'

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
    expect(missingIn(draft, text)).toBeNull()
    expect(missingIn(draftFrom([at('ferry')], 'x', text, { entities, predicates }), text)).toBe('subject')
    expect(missingIn({ ...draft, text: ' ' }, text)).toBe('text')
    expect(missingIn({ ...draft, spans: [] }, text)).toBe('spans')
    const unsorted = { id: '', name: 'Lakeland', makes: 'UNSORTED' as const }
    expect(missingIn({ ...draft, subject: unsorted }, text)).toBe('sort')
  })

  test('goes to the API in code points, past emoji', () => {
    const { evidence } = inputOf(draft, { text, before: null })
    const quotes = evidence?.map(({ start, end }) => [...text].slice(start, end).join(''))
    expect(quotes).toEqual(['Mora Council bought', 'Ann Reed'])
  })

  test('has a condition where its words stand in the text, and none elsewhere', () => {
    const condition: ConditionDraft = { id: null, kind: 'IF', words: 'the Bank agrees', claim: null, evidence: null }
    const conditional = { ...draft, conditions: [condition] }
    expect(findCondition(condition, draft, text)).toEqual(at('the bank agrees'))
    expect(inputOf(conditional, { text, before: null }).conditions).toMatchObject([
      { kind: 'IF', evidence: at('the bank agrees') },
    ])
    expect(missingIn({ ...draft, conditions: [{ ...condition, words: 'snow falls' }] }, text)).toBe('conditions')
  })

  test('may name who and what is new: each is made once, and stands in its places then', () => {
    const ann = { id: '', name: 'Ann Lee', makes: 'PERSON' as const }
    const made: ClaimDraft = {
      ...{ ...draft, subject: ann, predicate: { id: '', name: 'lends', makes: 'PREDICATE' } },
      speakers: [{ id: null, speaker: { ...ann, name: 'ann lee' }, cue: 'said', evidence: null }],
    }
    expect(madeIn(made).map(nameToMake)).toEqual(['entity ann lee', 'predicate lends'])
    const done = withMade(made, new Map([['entity ann lee', { id: 'e1', name: 'Ann Lee' }]]))
    expect([done.subject?.id, done.speakers[0]?.speaker?.id]).toEqual(['e1', 'e1'])
    expect(madeIn(done).map(({ name }) => name)).toEqual(['lends'])
    // What was said of a name once is said of it everywhere.
    const unsorted = { id: '', name: 'Ann Lee', makes: 'UNSORTED' as const }
    const agreed = agreeOnSorts({ ...made, speakers: [{ id: null, speaker: unsorted, cue: null, evidence: null }] })
    expect(agreed.speakers[0]?.speaker?.makes).toBe('PERSON')
    expect(agreeOnSorts({ ...made, subject: unsorted, speakers: [] }).subject).toBe(unsorted)
  })

  test('says numbers and times as such, and words as words', () => {
    const value = (meaning: ClaimDraft['qualifiers'][number]['meaning']) => ({
      entity: null,
      words: 'so much',
      meaning,
    })
    const qualifiers = [{ id: null, key: 'time' as const, ...value(null) }]
    const given = { ...draft, object: value({ kind: 'QUANTITY', minimum: null, maximum: 5, unit: null }), qualifiers }
    const input = inputOf(given, { text, before: null })
    expect(input.object?.value).toEqual({ quantity: { text: 'so much', minimum: null, maximum: 5, unit: null } })
    expect(input.qualifiers).toEqual([{ id: null, key: 'time', value: { text: 'so much' } }])
    const dated = { ...draft, object: value({ kind: 'TIME', value: '2025-02', inferredBecause: null }) }
    expect(inputOf(dated, { text, before: null }).object?.value).toEqual({
      time: { text: 'so much', value: '2025-02', inferredBecause: null },
    })
  })
})

describe('a claim that is edited', () => {
  const entity = (id: string) => ({
    id,
    name: id,
    aliases: [],
  })
  const value = { key: null, entity: null, minimum: null, maximum: null, unit: null, time: null, inferredBecause: null }
  const claim: StudioClaimData = {
    ...{ id: 'c', revision: 'r', status: 'PUBLISHED', stale: false, text: 'It cost ten.', note: null },
    ...{ subject: entity('s'), predicate: { id: 'p', label: 'cost' } },
    object: { ...value, id: 'o', kind: 'QUANTITY', text: 'ten', minimum: 10, maximum: 10 },
    ...{ modality: 'PLAN', polarity: 'NEGATED' },
    qualifiers: [{ ...value, id: 'q', key: 'time', kind: 'TIME', text: 'in May', time: '2025-05' }],
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
    expect(input.attribution).toEqual([
      { id: 'a1', speaker: 'x', cue: 'said', evidence: { id: 'e1', start: 1, end: 2 } },
      { id: 'a2', speaker: 'y', cue: null, evidence: null },
    ])
    expect(input.conditions).toEqual([
      { id: 'k', kind: 'IF', text: 'so', claim: null, evidence: { id: 'e2', start: 3, end: 4 } },
    ])
    expect(input.qualifiers).toEqual([
      { id: 'q', key: 'time', value: { time: { text: 'in May', value: '2025-05', inferredBecause: null } } },
    ])
  })

  test('sends back nothing that answers say of words beside where they stand', () => {
    const named = <Words extends object>(words: Words) => ({ __typename: 'StudioSpan', ...words })
    const answered = {
      ...claim,
      attribution: claim.attribution.map((each) => ({ ...each, evidence: each.evidence && named(each.evidence) })),
      conditions: claim.conditions.map((each) => ({ ...each, evidence: named(each.evidence) })),
      evidence: claim.evidence.map(named),
    } as StudioClaimData
    expect(inputOf(draftOf(answered), { text, before: answered })).toEqual(
      inputOf(draftOf(claim), { text, before: claim }),
    )
  })

  test('gets words for an object, and loses what is emptied', () => {
    const draft = { ...draftOf(claim), object: { entity: null, words: 'a lot', meaning: null } }
    expect(inputOf(draft, { text, before: claim }).object).toEqual({ id: 'o', value: { text: 'a lot' } })
    const emptied = { ...draft, speakers: draft.speakers.slice(1), object: null, conditions: [] }
    expect(inputOf(emptied, { text, before: claim })).toMatchObject({
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
