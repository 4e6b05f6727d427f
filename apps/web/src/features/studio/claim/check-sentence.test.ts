import { expect, test } from 'vitest'
import { checkSentence } from './check-sentence.ts'
import type { ClaimDraft } from './claim-draft.ts'

const known = [
  { id: 'council', name: 'the island council of Mora', aliases: ['the council'] },
  { id: 'ferry', name: 'the ferry', aliases: [] },
  { id: 'ida', name: 'Ida Lund', aliases: [] },
]
const [council, ferry, ida] = known.map(({ id, name }) => ({ id, name })) as [Choice, Choice, Choice]
type Choice = { id: string; name: string }

const draft = (text: string, more: Partial<ClaimDraft> = {}): ClaimDraft => ({
  ...{ id: null, base: null, spans: [], subject: council, predicate: { id: 'buys', name: 'buys' } },
  ...{ object: { entity: ferry, words: 'a ferry', meaning: null }, qualifiers: [], speakers: [], conditions: [] },
  ...{ modality: 'ASSERTED', polarity: 'AFFIRMED', text, note: '', ...more },
})
const check = (text: string, more: Partial<ClaimDraft> = {}) => checkSentence(draft(text, more), known)

test('a sentence that says what its parts say is told nothing, by other names and endings too', () => {
  expect(check('The council bought an electric ferry.')).toEqual([])
  expect(check('Mora’s islanders bought ferries.')).toEqual([])
  expect(check('Anything.', { subject: null })).toEqual([])
})

test('what is lacking on either side is told', () => {
  expect(check('They bought a ferry.')).toEqual(['The sentence does not name “the island council of Mora”.'])
  expect(check('The council bought a ferry, Ida Lund said.')).toEqual(['“Ida Lund” is in none of its parts.'])
  const said = { speakers: [{ id: null, speaker: ida, cue: null, evidence: null }] }
  expect(check('The council bought a ferry, Ida Lund said.', said)).toEqual([])
  expect(check('The council bought a ferry.', said)).toEqual(['The sentence does not name “Ida Lund”.'])
  const conditions = [{ id: null, kind: 'IF' as const, words: 'if the grid holds', claim: null, evidence: null }]
  expect(check('The council will buy a ferry.', { conditions })).toEqual([
    'The sentence leaves out “if the grid holds”.',
  ])
})

test('“not” stands in the sentence where it stands in the parts, and only there', () => {
  expect(check('The council bought a ferry.', { polarity: 'NEGATED' })).toEqual(['The sentence does not say “not”.'])
  expect(check('The council refuses to buy a ferry.', { polarity: 'NEGATED' })).toEqual([])
  expect(check('The council didn’t buy a ferry.')).toEqual(['The sentence says “not”: is it that it is not so?'])
})
