import { expect, test } from 'vitest'
import { isAmount, limitIn, partNumber } from './number.ts'

test.each([
  ['30 stores', '30', 'stores'],
  ['up to 30,000', 'up to 30,000', ''],
  ['Nearly 32 million', 'Nearly 32 million', ''],
  ['1,900 crowns a month', '1,900', 'crowns a month'],
  ['twenty-three centers', 'twenty-three', 'centers'],
])('a number and what it counts: %s', (text, number, counted) => {
  expect(partNumber({ text })).toEqual({ number, counted })
})

test.each(['by 31 per cent', 'a fifth of the cargo', 'three-square-meter', '12%', '20mph'])(
  'what is no plain number of things: %s',
  (text) => {
    expect(partNumber({ text })).toBeNull()
  },
)

test('money and weights are asked for with “how much”', () => {
  expect(['about $3,000', 'nearly 30kg', '30 stores', '6 million crowns'].filter((text) => isAmount({ text }))).toEqual(
    ['about $3,000', 'nearly 30kg'],
  )
})

test('words that set a limit, and words that only round', () => {
  expect(['up to 30,000', 'at least 9 million', 'nearly 60', '60'].map(limitIn)).toEqual([
    '30,000',
    '9 million',
    null,
    null,
  ])
})
