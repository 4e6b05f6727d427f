import { expect, test } from 'vitest'
import type { StudioDocumentData, StudioRelationData } from '../studio-document.query.ts'
import {
  draftOfLikely,
  missingInRelation,
  newRelation,
  relationDraftOf,
  relationInput,
  relationsOf,
} from './relation-draft.ts'

const relation = (id: string, from: string, to: string): StudioRelationData => ({
  ...{ __typename: 'StudioRelation', id, revision: `${id}1`, status: 'PUBLISHED', stale: false },
  ...{ relationKind: 'REQUIRES', from: { id: from, text: from }, to: { id: to, text: to } },
  ...{ basis: 'STATED', reason: null, stated: [{ id: 'e', start: 3, end: 7 }] },
})

test('a relation that is edited keeps its words; one that is an editor’s reading has a reason and no words', () => {
  const draft = relationDraftOf(relation('r', 'a', 'b'))
  expect(missingInRelation(draft)).toBeNull()
  expect(relationInput(draft)).toEqual({
    relation: {
      ...{ id: 'r', kind: 'REQUIRES', from: 'a', to: 'b', basis: 'STATED', because: null },
      evidence: [{ id: 'e', start: 3, end: 7 }],
    },
  })
  const reading = { ...draft, isStated: false, because: ' It is so. ' }
  expect(relationInput(reading)).toMatchObject({ relation: { basis: 'EDITORIAL', because: 'It is so.', evidence: [] } })
})

test('what is missing is named: the other claim, the words, the reason', () => {
  const draft = newRelation({ id: 'a', name: 'A.' })
  expect(missingInRelation(draft)).toBe('the other claim')
  expect(missingInRelation({ ...draft, to: draft.from })).toMatch(/another claim/)
  const whole = { ...draft, to: { id: 'b', name: 'B.' } }
  expect(missingInRelation({ ...whole, isStated: true })).toBe('the words that state it')
  expect(missingInRelation(whole)).toBe('why you read it so')
})

test('a claim sees its relations from its end, and a likely one begins a draft as long as both claims are there', () => {
  const all = [relation('1', 'b', 'a'), relation('2', 'a', 'c'), relation('3', 'b', 'c')]
  expect(relationsOf('a', all).map(({ direction, other }) => `${direction} ${other.id}`)).toEqual([
    'OUTGOING c',
    'INCOMING b',
  ])
  const claims = [
    { id: 'a', text: 'A.' },
    { id: 'b', text: 'B.' },
  ] as unknown as StudioDocumentData['claims']
  const likely = { kind: 'REPEATS' as const, from: 'b', to: 'a', because: 'Both.' }
  expect(draftOfLikely(likely, claims)).toMatchObject({ kind: 'REPEATS', from: { name: 'B.' }, because: 'Both.' })
  expect(draftOfLikely({ ...likely, to: 'x' }, claims)).toBeNull()
})
