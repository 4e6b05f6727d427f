import { expect, test } from 'vitest'
import { meaningInWords, meaningOf, meaningPrefix } from './value-words.ts'

const amount = (minimum: number | null, maximum: number | null, unit: string | null = null) =>
  meaningInWords({ kind: 'QUANTITY', minimum, maximum, unit })

test('numbers and times are said as they are understood', () => {
  expect(amount(null, 30_000, 'troops')).toBe('a number: at most 30,000 troops')
  expect([amount(5, null), amount(5, 5), amount(5, 9)]).toEqual([
    'a number: at least 5',
    'a number: 5',
    'a number: 5 to 9',
  ])
  const time = { kind: 'TIME' as const, value: '2025-02', inferredBecause: 'the article is of March 2025' }
  expect(meaningInWords(time)).toBe('a time: February 2025, since the article is of March 2025')
  expect(meaningOf(`${meaningPrefix}${JSON.stringify(time)}`)).toEqual(time)
  expect(meaningOf('words')).toBeNull()
})
