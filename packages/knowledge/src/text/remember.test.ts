import { expect, test } from 'vitest'
import { remember } from './remember.ts'

test('a text is worked on once, also where the answer is nothing, until too many are known', () => {
  const seen: string[] = []
  const lengthOf = remember((text) => {
    seen.push(text)
    return text.length || undefined
  }, 2)
  expect(['ab', '', 'ab', ''].map(lengthOf)).toEqual([2, undefined, 2, undefined])
  expect(seen).toEqual(['ab', ''])
  expect(['abc', 'ab'].map(lengthOf)).toEqual([3, 2])
  expect(seen).toEqual(['ab', '', 'abc', 'ab'])
  const whole = 'a'.repeat(2001)
  expect([whole, whole].map(lengthOf)).toEqual([2001, 2001])
  expect(seen.filter((text) => text === whole)).toHaveLength(2)
})
