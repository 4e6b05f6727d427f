import { expect, test } from 'vitest'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import { changesInShort, publishedInWords, publishingInWords } from './changes-in-words.ts'

const some = (number: number, kind: string, status = 'DRAFT') =>
  Array.from({ length: number }, () => ({ status, thing: { __typename: `Studio${kind}` } }) as QueueEntry)
const claims = some(23, 'Claim')
const company = [...some(40, 'Entity'), ...some(7, 'Predicate')]

test.each([
  [[...claims, ...company], 'PUBLISHED', 'Publish 23 claims, with 40 names and 7 predicates', 'Publish 23 claims'],
  [some(1, 'Claim', 'CHANGED'), 'PUBLISHED', 'Publish 1 claim', 'Publish 1 claim'],
  [company, 'PUBLISHED', 'Publish 40 names and 7 predicates', 'Publish 47 changes'],
  [
    [...some(2, 'Claim'), ...some(1, 'Relation'), ...some(2, 'Guard'), ...some(1, 'Entity')],
    'PUBLISHED',
    'Publish 2 claims, 1 link and 2 overlaps, with 1 name',
    'Publish 2 claims',
  ],
  [
    [...claims, ...company],
    'DRAFT',
    'Publish the document and 23 claims, with 40 names and 7 predicates',
    'Publish 23 claims',
  ],
  [[], 'DRAFT', 'Publish the document', 'Publish'],
  [some(2, 'Claim', 'WITHDRAWN'), 'PUBLISHED', 'Withdraw 2 claims', 'Publish 2 changes'],
  [some(2, 'Claim', 'WITHDRAWN'), 'WITHDRAWN', 'Withdraw the document and 2 claims', 'Publish 2 changes'],
  [
    [...claims, ...some(1, 'Claim', 'WITHDRAWN')],
    'PUBLISHED',
    'Publish 23 claims, withdraw 1 claim',
    'Publish 23 claims',
  ],
] as const)(
  'names and predicates are told apart from claims, what is withdrawn from what is not',
  (drafts, source, words, short) => {
    expect(publishingInWords(drafts, source)).toBe(words)
    expect(changesInShort(drafts)).toBe(short)
  },
)

test('what was published is told as it was announced', () => {
  expect(publishedInWords([...claims, ...some(1, 'Claim', 'WITHDRAWN')], 'DRAFT')).toBe(
    'Published: the document and 23 claims; 1 claim withdrawn',
  )
  expect(publishedInWords(some(1, 'Claim', 'WITHDRAWN'), 'PUBLISHED')).toBe('Published: 1 claim withdrawn')
})
