import { expect, test } from 'vitest'
import { ratingInWords } from './rating-in-words.ts'

test('how hard a question is, is told where there are enough answers', () => {
  expect(ratingInWords({ answerCount: 29, difficulty: null, facility: null })).toBe(
    'How hard this is: not enough answers yet.',
  )
  expect(ratingInWords({ answerCount: 30, difficulty: 'HARD', facility: 0.4 })).toBe(
    'How hard this is: hard. 40 % of 30 learners had it right the first time.',
  )
})
