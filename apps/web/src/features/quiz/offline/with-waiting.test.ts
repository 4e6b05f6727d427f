import { expect, test } from 'vitest'
import { type Given, givenBefore } from '../form/given.ts'
import type { AttemptItem, WholeAttempt } from '../quiz-page.query.ts'
import { withWaiting } from './with-waiting.ts'

const entry = (id: string, answered = false) =>
  ({ answered, given: [], result: null, item: { id } }) as unknown as AttemptItem
const run = (items: AttemptItem[]) => ({ id: 'run', items }) as unknown as WholeAttempt
const waiting = (item: string, response: Given, attempt = 'run') => ({
  attempt,
  item,
  response,
  clientKey: item,
  order: 1,
})

test('what waits counts as answered, for its own run and question alone, and is never judged', () => {
  const attempt = run([entry('a', true), entry('b'), entry('c')])
  const seen = withWaiting(attempt, [waiting('b', { text: 'x' }), waiting('c', { text: 'y' }, 'another run')])
  expect(seen.items.map(({ answered, result }) => [answered, result])).toEqual([
    [true, null],
    [true, null],
    [false, null],
  ])
  expect(withWaiting(attempt, [])).toBe(attempt)
})

test.each([
  ['ChoiceItem', { options: ['a', 'c'] }],
  ['OrderingItem', { order: ['b', 'a', 'c'] }],
  ['MatchingItem', { pairs: [{ left: 'a', right: '2' }] }],
  ['ClozeItem', { text: 'the words' }],
  ['EvidenceItem', { sentence: 3 }],
] as const)('what was given to a %s stays in sight as it was given', (typename, given) => {
  const response = structuredClone(given) as Given
  const [seen] = withWaiting(run([entry('a')]), [waiting('a', response)]).items
  expect(givenBefore({ __typename: typename }, seen?.given ?? [])).toEqual(given)
})
