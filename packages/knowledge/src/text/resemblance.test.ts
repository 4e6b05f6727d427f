import { expect, test } from 'vitest'
import { fingerprintOf, shareIn, shinglesOf } from './resemblance.ts'

/** A text of so many different words, from a place in an endless one. */
const textOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `w${((from + i) * 7919) % 100_003}`).join(' ')
const share = (one: string, other: string) => shareIn(shinglesOf(one), shinglesOf(other))
const meet = (one: string, other: string) => {
  const bands = new Set(fingerprintOf(shinglesOf(other)))
  return fingerprintOf(shinglesOf(one)).some((band) => bands.has(band))
}

test('case and punctuation are no difference, another order is', () => {
  expect(share('The plan, said Macron, is good.', 'the plan said macron is GOOD')).toBe(1)
  expect(share('The plan said Macron is good', 'good is Macron said plan The')).toBe(0)
  expect(share('Short.', 'short')).toBe(1)
  expect(share('', 'short')).toBe(0)
})

test('texts that share a good part are found by their fingerprints, others are not', () => {
  const pairs = Array.from({ length: 200 }, (_, i) => i * 2000)
  const found = (overlap: number) =>
    pairs.filter((at) => meet(textOf(at, 400), textOf(at + Math.round(400 * (1 - overlap)), 400))).length
  // Overlaps of 60 % and of half are Jaccard similarities of 0.43 and a third.
  expect(found(0.9)).toBe(200)
  expect(found(0.6)).toBeGreaterThanOrEqual(198)
  expect(found(0.5)).toBeGreaterThanOrEqual(190)
  expect(found(0)).toBe(0)
})
