import { expect, test } from 'vitest'
import { shareOf } from './interval.ts'

test('the interval is Wilson’s', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I: 81 of 263 is 0.2553 to 0.3662, 15 of 148 is 0.0624 to 0.1605.
  const [many, few] = [shareOf(81, 263), shareOf(15, 148)]
  expect([many.low, many.high].map((bound) => bound.toFixed(4))).toEqual(['0.2553', '0.3662'])
  expect([few.low, few.high].map((bound) => bound.toFixed(4))).toEqual(['0.0624', '0.1605'])
})

test('none and all leave room on one side', () => {
  expect(shareOf(0, 20)).toMatchObject({ share: 0, low: 0 })
  expect(shareOf(0, 20).high).toBeGreaterThan(0.1)
  expect(shareOf(20, 20).high).toBe(1)
  expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 })
})
