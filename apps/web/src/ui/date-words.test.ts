import { describe, expect, it } from 'vitest'
import { dateInWords } from './date-words.ts'

describe('dateInWords', () => {
  it.each([
    ['2025-02-23', '23 February 2025'],
    ['2025-02', 'February 2025'],
    ['2025', '2025'],
    ['2025-02~', 'around February 2025'],
    ['2025-02-24/2025-02-28', '24 to 28 February 2025'],
    ['2025-02-24/2025-03-02', '24 February to 2 March 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025'],
    ['2025-02/2025-03', 'February to March 2025'],
    ['2025-02-24/..', 'from 24 February 2025'],
    ['../2025-02-24', 'until 24 February 2025'],
    ['someday', 'someday'],
  ])('says %s as “%s”', (edtf, words) => {
    expect(dateInWords(edtf)).toBe(words)
  })
})
