import { expect, it } from 'vitest'
import { readingMinutes } from './reading-minutes.ts'

it('rounds up to whole minutes, and never below one', () => {
  expect([0, 1, 238, 239, 330].map((words) => readingMinutes('word '.repeat(words)))).toEqual([1, 1, 1, 2, 2])
})
