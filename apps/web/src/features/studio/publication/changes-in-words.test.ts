import { expect, test } from 'vitest'
import type { QueueEntry } from '../change-set/queue-entry.ts'
import { changesInShort, countsOf, publishedInWords, publishingInWords, waitingInWords } from './changes-in-words.ts'

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
    'Publish 23 claims, withdraw 1',
  ],
] as const)(
  'names and predicates are told apart from claims, what is withdrawn from what is not',
  (drafts, source, words, short) => {
    const changes = countsOf(drafts, source)
    expect(publishingInWords(changes)).toBe(words)
    expect(changesInShort(changes)).toBe(short)
  },
)

test('what was published is told as it was announced', () => {
  expect(publishedInWords(countsOf([...claims, ...some(1, 'Claim', 'WITHDRAWN')], 'DRAFT'))).toBe(
    'Published: the document and 23 claims; 1 claim withdrawn',
  )
  expect(publishedInWords(countsOf(some(1, 'Claim', 'WITHDRAWN'), 'PUBLISHED'))).toBe('Published: 1 claim withdrawn')
})

test('what the service has counted is told in the same words', () => {
  const counted = [
    { kind: 'CLAIM', withdraws: false, count: 3 },
    { kind: 'CLAIM', withdraws: true, count: 1 },
    { kind: 'ENTITY', withdraws: false, count: 2 },
  ] as const
  expect(waitingInWords(counted)).toBe('3 claims, with 2 names; 1 claim to withdraw')
  expect(publishedInWords(counted)).toBe('Published: 3 claims, with 2 names; 1 claim withdrawn')
  expect(changesInShort(counted)).toBe('Publish 3 claims, withdraw 1')
})
