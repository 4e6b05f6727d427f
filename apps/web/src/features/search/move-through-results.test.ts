import { describe, expect, it } from 'vitest'
import { moveThroughResults } from './move-through-results.ts'

describe('moveThroughResults', () => {
  it.each([
    ['ArrowDown', 'field', 0],
    ['ArrowDown', 'page', 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 'field'],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Escape', 1, 'field'],
  ] as const)('%s from %s leads to %s of three', (key, from, to) => {
    expect(moveThroughResults(key, from, 3)).toBe(to)
  })

  it('leaves keys their usual meaning in the field, on the page, and where nothing was found', () => {
    for (const key of ['ArrowUp', 'Home', 'End', 'Escape', 'a'])
      for (const from of ['field', 'page'] as const) expect(moveThroughResults(key, from, 3)).toBeNull()
    expect(moveThroughResults('a', 1, 3)).toBeNull()
    expect(moveThroughResults('ArrowDown', 'field', 0)).toBeNull()
  })
})
