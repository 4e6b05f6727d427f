import { expect, test } from 'vitest'
import { verdictOn } from './option-verdict.ts'

const parts = (...ids: string[]) => ids.map((id) => ({ correct: true, because: '', option: { id, text: id } }))
const result = { chosen: parts('a', 'c'), right: parts('a', 'b') }

test('where all that apply are chosen, what was found, missed and taken by mistake differ in sign, look and words', () => {
  const told = ['a', 'b', 'c'].map((id) => verdictOn(id, result, true))
  expect(told.map((one) => one?.words)).toEqual([
    'Your answer, right',
    'Missed: this is right',
    'Your answer, not right',
  ])
  for (const part of ['sign', 'look'] as const) expect(new Set(told.map((one) => one?.[part])).size).toBe(3)
  expect(verdictOn('d', result, true)).toBeUndefined()
})

test('where one is chosen, the other is simply the right answer', () => {
  expect(verdictOn('b', { chosen: parts('c'), right: parts('b') }, false)).toMatchObject({
    look: 'right',
    words: 'The right answer',
  })
})
