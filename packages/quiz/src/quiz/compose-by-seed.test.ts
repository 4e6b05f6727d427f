import { splitSentences } from '@backstop/knowledge'
import { expect, test } from 'vitest'
import { makeBank } from '../bank/make-bank.ts'
import { createBridge } from '../testing/bridge.ts'
import { composeBySeed } from './compose-by-seed.ts'

const bridge = createBridge()
const sentences = splitSentences(bridge.knowledge.documents[0]?.text ?? '')
const { proved } = makeBank(bridge.knowledge, { document: bridge.document, seed: 1 })
const idsOf = (seed: number, length: number, bank = proved) =>
  composeBySeed(bank, sentences, { length, seed }).map(({ id }) => id)

test('four seeds in a row share no question', () => {
  for (const first of [1, 5, 9]) {
    const asked = [0, 1, 2, 3].flatMap((more) => idsOf(first + more, 2))
    expect(asked).toHaveLength(8)
    expect(new Set(asked).size).toBe(8)
  }
})

test('where too few are left, all are chosen from again', () => {
  const most = idsOf(1, 6).length
  expect(most).toBe(6)
  for (const seed of [2, 3, 4]) expect(idsOf(seed, 6)).toHaveLength(most)
})

test('a seed gives the same quiz in whatever order the bank comes', () => {
  for (const seed of [0, 1, 2, 7]) expect(idsOf(seed, 4, proved.toReversed())).toEqual(idsOf(seed, 4))
  expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => idsOf(seed, 2).join())).size).toBeGreaterThan(4)
})

test('from nothing comes nothing', () => {
  expect(idsOf(3, 8, [])).toEqual([])
})
