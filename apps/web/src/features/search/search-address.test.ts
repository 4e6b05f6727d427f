import { expect, it } from 'vitest'
import { rangeInWords, searchAddress } from './search-address.ts'

it('gives each page of results one address, whichever way it is come to', () => {
  expect(searchAddress('air defense', [])).toBe('/search?q=air+defense')
  expect(searchAddress('a', ['x=', 'y'])).toBe('/search?q=a&after=x%3D&after=y')
})

it.each([
  [0, 1, 1, '1 result'],
  [0, 20, 20, '20 results'],
  [0, 20, 43, '1–20 of 43 results'],
  [2, 3, 43, '41–43 of 43 results'],
  [1, 1, 21, '21 of 21 results'],
  [3, 0, 43, '43 results'],
])('after %i pages, %i of %i are “%s”', (before, shown, all, words) => {
  expect(rangeInWords(before, shown, all)).toBe(words)
})
