import { describe, expect, it } from 'vitest'
import { quizAddress, readSeed } from './quiz-address.ts'

describe('quizAddress', () => {
  it('says no more than is needed', () => {
    expect(quizAddress({ slug: 'a-plan', seed: 1 })).toBe('/quizzes/a-plan')
    expect(quizAddress({ slug: 'a-plan', seed: 7 })).toBe('/quizzes/a-plan?seed=7')
  })

  it('names a question of a run, or its result', () => {
    expect(quizAddress({ slug: 'a-plan', seed: 1 }, { attempt: 'QXR=', question: 3 })).toBe(
      '/quizzes/a-plan?attempt=QXR%3D&question=3',
    )
    expect(quizAddress({ slug: 'a-plan', seed: 2 }, { attempt: 'QXR' })).toBe('/quizzes/a-plan?seed=2&attempt=QXR')
  })
})

describe('readSeed', () => {
  it.each([
    [undefined, undefined],
    ['7', 7],
    ['9999', 9999],
    ['0', null],
    ['10000', null],
    ['07', null],
    ['1e3', null],
    ['seven', null],
    ['', null],
  ])('reads %s as %s', (value, seed) => {
    expect(readSeed(value)).toBe(seed)
  })
})
