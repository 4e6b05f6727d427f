import { afterEach, expect, test, vi } from 'vitest'
import { deliver } from './quiz-api.ts'

afterEach(() => vi.unstubAllGlobals())

const answer = { attempt: 'run', item: 'a', clientKey: 'a', response: { text: 'a' }, order: 1 }
/** What comes of an answer, when the API says this of it. */
const deliverWhen = (answerItem: object) => {
  vi.stubGlobal('fetch', async () => Response.json({ data: { answerItem } }))
  return deliver(answer)
}
const problem = { message: 'There is no such attempt of yours.', remedy: null }

test('a run that the API does not know may be so again to whoever began it: its answers are not refused', async () => {
  expect(await deliverWhen({ __typename: 'NotFound', ...problem })).toBe('not yours')
  expect(await deliverWhen({ __typename: 'BadInput', ...problem })).toEqual({ refused: problem.message })
})

test('what could not be asked may have arrived', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await deliver(answer)).toBe('unknown')
})
