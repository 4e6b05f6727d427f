import { expect, test } from 'vitest'
import { quantityValue } from '../testing/create-knowledge.ts'
import { findScale } from './scale.ts'

const textsOf = (minimum: number | null, maximum: number | null) => {
  const value = quantityValue('some', minimum, maximum, 'buses')
  return value.kind === 'QUANTITY' ? findScale(value, 'Here it says “some”.').map(({ text }) => text) : []
}

test('ranges lie beyond an open one, and none beside an exact number', () => {
  expect(textsOf(null, 30_000)).toEqual(['40,000 to 50,000', '60,000 or more'])
  expect(textsOf(900, null)).toEqual(['No more than 300', '450 to 600'])
  expect(textsOf(90, 90)).toEqual([])
})
