import { expect, test } from 'vitest'
import { readValue } from './read-value.ts'

const read = (words: string) => readValue(words, { publishedOn: '2015-03-04', datedAround: null })

test('times in plain writing are EDTF; what depends on the day of the document says so', () => {
  expect(read('February 2025').time).toEqual({ value: '2025-02', inferredBecause: null })
  expect(read('in 1978').time?.value).toBe('1978')
  expect(read('last Monday').time).toMatchObject({ value: '2015-03-02', inferredBecause: expect.any(String) })
  expect(read('February 2025 in Mora').time).toBeNull()
  expect(read('nobody knows')).toEqual({ time: null, quantity: null })
})

test('numbers keep their bounds and what they count, which may be missing', () => {
  expect(read('up to 30,000 troops').quantity).toEqual({ minimum: null, maximum: 30_000, unit: 'troops' })
  expect(read('up to 30,000').quantity).toEqual({ minimum: null, maximum: 30_000, unit: null })
  expect(read('at least 5 %').quantity).toEqual({ minimum: 5, maximum: null, unit: 'percent' })
  expect(read('fourteen months').quantity).toEqual({ minimum: 14, maximum: 14, unit: 'months' })
  expect(read('the Group of 7').quantity).toBeNull()
})
