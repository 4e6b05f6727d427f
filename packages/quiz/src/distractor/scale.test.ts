import { expect, test } from 'vitest'
import { quantityValue } from '../testing/create-knowledge.ts'
import { findScale } from './scale.ts'

const textsOf = (said: string, minimum: number | null, maximum: number | null) => {
  const value = quantityValue(said, minimum, maximum, 'buses')
  return value.kind === 'QUANTITY'
    ? findScale(value, { full: 'Here it says “some”: “some buses”.', brief: 'Here it says “some”.' }).map(
        ({ text }) => text,
      )
    : []
}

test('a number with one bound may be misread, an exact one not', () => {
  expect(textsOf('up to 30,000', null, 30_000)).toEqual(['Exactly 30,000', '30,000 or more'])
  expect(textsOf('at least 9 million buses', 9_000_000, null)).toEqual(['Exactly 9 million', 'Up to 9 million'])
  expect(textsOf('90', 90, 90)).toEqual([])
  expect(textsOf('nearly 90', null, 90)).toEqual([])
})
