import { expect, test } from 'vitest'
import { draftFrom } from './claim-draft.ts'
import { sayingOf } from './claim-saying.ts'

const text = 'Ann met Bob.'
const draft = draftFrom([{ start: 0, end: 11 }], text, text, { entities: [], predicates: [] })
const empty = { id: null, entity: null, words: ' ', meaning: null }

test('what is empty says nothing, and so does space around words', () => {
  const hollow = {
    ...{ ...draft, text: `\n\n${text} `, note: ' ', object: empty },
    qualifiers: [{ ...empty, key: 'time' as const }],
    conditions: [{ id: null, kind: 'IF' as const, words: '', claim: null, evidence: null }],
    speakers: [{ id: null, speaker: null, cue: null, evidence: null }],
  }
  expect(sayingOf(hollow)).toBe(sayingOf(draft))
  expect(sayingOf({ ...draft, id: 'a', base: 'b' })).toBe(sayingOf(draft))
})

test('each part that stands there, and each word, is a difference', () => {
  const ann = { id: 'ann', name: 'Ann' }
  const others = [
    ...[{ text: 'Ann met Bob' }, { note: 'Why.' }, { subject: ann }, { spans: [] }, { polarity: 'NEGATED' as const }],
    { object: { ...empty, words: 'Bob' } },
    { qualifiers: [{ ...empty, entity: ann, key: 'place' as const }] },
    { conditions: [{ id: null, kind: 'IF' as const, words: 'if so', claim: null, evidence: null }] },
    { speakers: [{ id: null, speaker: ann, cue: null, evidence: null }] },
  ]
  for (const other of others) expect(sayingOf({ ...draft, ...other })).not.toBe(sayingOf(draft))
})
