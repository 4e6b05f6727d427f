import { expect, test } from 'vitest'
import type { ClaimDraft } from './claim-draft.ts'
import type { ClaimProposalData, MentionData } from './propose-claim.query.ts'
import { mergeProposal, readProposal } from './read-proposal.ts'

const mention = (name: string, id?: string): MentionData => ({
  ...{ quote: name, name, entityKind: 'PLACE', isKindTold: true, candidates: id === undefined ? [] : [{ id, name }] },
})
const value = { minimum: null, maximum: null, unit: null, time: null, inferredBecause: null, key: null }
const data: ClaimProposalData = {
  ...{ text: 'Mora buys a boat.', modality: 'ASSERTED', polarity: 'NEGATED' },
  subject: mention('Mora', 'm'),
  predicate: { label: 'buys', predicate: null },
  object: { ...value, kind: 'ENTITY', text: 'a boat', entity: mention('boat') },
  qualifiers: [{ ...value, key: 'place', kind: 'ENTITY', text: 'on the quay', entity: mention('quay') }],
  attribution: [{ speaker: mention('the quay'), cue: 'said', evidence: { start: 1, end: 2 } }],
  conditions: [{ kind: 'IF', evidence: { start: 3, end: 5, quote: 'so' } }],
}

test('who is known is chosen, who is not is to be made; what says nothing is left away', () => {
  expect(readProposal(data)).toEqual({
    ...{ text: 'Mora buys a boat.', polarity: 'NEGATED', subject: { id: 'm', name: 'Mora' } },
    predicate: { id: '', name: 'buys', makes: 'PREDICATE' },
    object: { entity: { id: '', name: 'boat', makes: 'PLACE', isGuess: true }, words: 'a boat', meaning: null },
    qualifiers: [{ id: null, key: 'place', entity: null, words: 'on the quay', meaning: null }],
    // A place that nobody knows says nothing.
    speakers: [],
    conditions: [{ id: null, kind: 'IF', words: 'so', claim: null, evidence: { id: null, start: 3, end: 5 } }],
  })
})

test('what somebody typed or knew stays', () => {
  const found = { subject: { id: 'x', name: 'X' }, predicate: { id: 'p', name: 'is' }, object: null } as ClaimDraft
  const merged = mergeProposal(found, readProposal(data), new Set(['text', 'speakers', 'conditions']))
  expect(Object.keys(merged).toSorted()).toEqual(['object', 'polarity', 'predicate', 'qualifiers', 'subject'])
  expect(mergeProposal(found, readProposal(data), new Set(['subject']))).not.toHaveProperty('subject')
  const longer = { ...found, predicate: { id: 'p', name: 'buys for the crew' } }
  expect(mergeProposal(longer, readProposal(data), new Set())).not.toHaveProperty('predicate')
})

test('a name that merely stands among the words makes way for what the rules read, and for nothing where they read nothing', () => {
  const trump = { id: 't', name: 'Trump' }
  const found = {
    subject: trump,
    predicate: null,
    object: { entity: trump, words: 'Trump', meaning: null },
  } as ClaimDraft
  const proposal = readProposal({ ...data, subject: mention('Both leaders'), object: null })
  expect(mergeProposal(found, proposal, new Set())).toMatchObject({
    ...{ subject: { id: '', name: 'Both leaders', makes: 'PLACE', isGuess: true }, object: null },
  })
  // One that is known is not made again with more words before the name.
  const again = readProposal({ ...data, subject: mention('President Trump') })
  expect(mergeProposal(found, again, new Set())).not.toHaveProperty('subject')
})

test('what sort of thing is new is a guess where the text tells it, and asked where it does not', () => {
  const unsorted = { ...mention('Lakeland Health'), isKindTold: false }
  expect(readProposal({ ...data, subject: unsorted }).subject).toEqual({
    ...{ id: '', name: 'Lakeland Health', makes: 'UNSORTED' },
  })
})
