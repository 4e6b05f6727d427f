import { describe, expect, test } from 'vitest'
import { numbersIn, numeralsIn, writeLike } from './figure.ts'

describe('numbers in words', () => {
  test('are read in digits and in words, with their “million” and without', () => {
    expect(
      numeralsIn('In 2015 some 2,125 of them, or twenty-one, paid 3.5 million').map((each) => each.figure),
    ).toEqual([2015, 2125, 21, 3_500_000])
    expect([...numbersIn('a dozen of 3.5 million, half of them twice')].toSorted((a, b) => a - b)).toEqual([
      0.5, 2, 3.5, 12, 24, 50, 3_500_000,
    ])
    expect(numbersIn('£30m').has(30)).toBe(true)
  })

  test('are none inside other words', () => {
    expect(numeralsIn('G7, someone, B-52s and 5G')).toEqual([])
  })

  test.each([
    ['2,125', 1750, '1,750'],
    ['3.5', 4.2, '4.2'],
    ['ten', 12, 'twelve'],
    ['Ten', 21, 'Twenty-one'],
    ['900', 1200, '1,200'],
    ['2015', 2013, '2013'],
    ['ninety', 120, null],
  ])('are written as %s is', (text, number, written) => {
    const [own] = numeralsIn(text)
    expect(own && writeLike(own, number)).toBe(written)
  })
})
