import { expect, test } from 'vitest'
import { moveStep } from './move-step.ts'

test('a step changes places with its neighbour, and stays where it is at the end', () => {
  expect(moveStep(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(moveStep(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(moveStep(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(moveStep(['a', 'b', 'c'], 'z', 1)).toEqual(['a', 'b', 'c'])
})
