import { describe, expect, it } from 'vitest'
import { placeAfter, placeAt, placeIn, scoreInWords } from './quiz-progress.ts'

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

describe('placeAt', () => {
  it('is the question that is named, answered or not', () => {
    expect(placeAt(attempt([true, false]), '1')).toEqual({ at: 'question', index: 0 })
    expect(placeAt(attempt([true, true], '2025-02-25T00:00:00Z'), '2')).toEqual({ at: 'question', index: 1 })
  })

  it.each([null, '', '0', '4', '-1', '1.5', 'x'])('is where to go on for %s', (question) => {
    expect(placeAt(attempt([true, false, false]), question)).toEqual({ at: 'question', index: 1 })
    expect(placeAt(attempt([true]), question)).toEqual({ at: 'end' })
  })
})

describe('placeAfter', () => {
  it('is the next question, then what was left out, then the end', () => {
    expect(placeAfter(attempt([true, true, false]), 0)).toEqual({ at: 'question', index: 1 })
    expect(placeAfter(attempt([false, true, true]), 2)).toEqual({ at: 'question', index: 0 })
    expect(placeAfter(attempt([true, true, true]), 2)).toEqual({ at: 'end' })
  })
})

describe('scoreInWords', () => {
  it('counts, and says what to do next', () => {
    expect(scoreInWords(8, 8)).toEqual({ score: '8 of 8 right', remark: 'You read every sentence for what it says.' })
    expect(scoreInWords(2, 2).remark).toBe('You read what was asked for what it says.')
    expect(scoreInWords(6, 8).remark).toContain('careful')
    expect(scoreInWords(0, 8).score).toBe('0 of 8 right')
  })
})
