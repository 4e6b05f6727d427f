import { describe, expect, it } from 'vitest'
import { placeIn, scoreInWords } from './quiz-progress.ts'

const attempt = (answered: boolean[], finishedAt: string | null = null) => ({
  items: answered.map((one) => ({ answered: one })),
  finishedAt,
})

describe('placeIn', () => {
  it('goes on at the first question not answered', () => {
    expect(placeIn(attempt([true, false, true]))).toEqual({ at: 'question', index: 1 })
  })

  it('ends when all are answered, or when the attempt was finished', () => {
    expect(placeIn(attempt([true, true]))).toEqual({ at: 'end' })
    expect(placeIn(attempt([true, false], '2025-02-25T00:00:00Z'))).toEqual({ at: 'end' })
  })
})

describe('scoreInWords', () => {
  it('counts, and says what to do next', () => {
    expect(scoreInWords(8, 8)).toEqual({ score: '8 of 8 right', remark: 'You read every sentence for what it says.' })
    expect(scoreInWords(6, 8).remark).toContain('careful')
    expect(scoreInWords(0, 8).score).toBe('0 of 8 right')
  })
})
