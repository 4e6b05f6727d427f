import { expect, test } from 'vitest'
import { quantityValue } from '../testing/create-knowledge.ts'
import { findScale } from './scale.ts'

const textsOf = (minimum: number | null, maximum: number | null) => {
  const value = quantityValue('some', minimum, maximum, 'buses')
  return value.kind === 'QUANTITY'
    ? findScale(value, { full: 'Here it says “some”: “some buses”.', brief: 'Here it says “some”.' }).map(
        ({ text }) => text,
      )
    : []
}

test('a number with one bound may be misread, an exact one not', () => {
  expect(textsOf(null, 30_000)).toEqual(['Exactly 30,000', '30,000 or more'])
  expect(textsOf(900, null)).toEqual(['Exactly 900', 'Up to 900'])
  expect(textsOf(90, 90)).toEqual([])
})
