import { expect, test } from 'vitest'
import type { Outcome } from '../quiz-api.ts'
import type { WholeAttempt } from '../quiz-page.query.ts'
import { readOrRecall } from './read-or-recall.ts'

const run = (answered: number) => ({ id: 'run', items: Array(answered) }) as unknown as WholeAttempt
const when = (outcome: Outcome<WholeAttempt>, recall: () => Promise<WholeAttempt | undefined>) =>
  readOrRecall('run', { ask: async () => outcome, recall })
const unreached = { problem: 'Nothing answers.' }

test('a run is as the API knows it, and as it was last seen here where nothing answers', async () => {
  expect(await when({ attempt: run(2) }, async () => run(1))).toEqual(run(2))
  expect(await when(unreached, async () => run(1))).toEqual(run(1))
})

test('only what the API does not know is nobody’s: what nobody could ask about is not', async () => {
  expect(await when({ ...unreached, isNobodys: true }, async () => run(1))).toBeNull()
  expect(await when(unreached, async () => undefined)).toBeUndefined()
  expect(await when(unreached, () => Promise.reject(new Error('no cache')))).toBeUndefined()
})
