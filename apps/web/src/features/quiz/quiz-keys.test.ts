import { expect, test } from 'vitest'
import { lastDigit, optionOf } from './quiz-keys.ts'

test('the digits from 1 choose the options in their order, and no other key does', () => {
  const digits = Array.from({ length: lastDigit }, (_, index) => `${index + 1}`)
  expect(digits.map(optionOf)).toEqual([...digits.keys()])
  for (const key of ['0', '10', 'a', '²', '', 'Enter', 'F1']) expect(optionOf(key)).toBeUndefined()
})
