import { expect, test } from 'vitest'
import { quizInWords, whyUntested } from './quiz-preview-words.ts'

test('what would be asked', () => {
  expect(quizInWords({ questions: 0, quiz: 0 })).toBe('No question comes of this yet.')
  expect(quizInWords({ questions: 1, quiz: 1 })).toBe('A quiz of 1 question comes of this.')
  expect(quizInWords({ questions: 14, quiz: 7 })).toBe('14 questions come of this, 7 of them in a first quiz.')
})

test('why a claim is not asked about: what can be mended first, nothing twice', () => {
  const refusal = (words: string, mending: 'SENTENCE' | null) => ({ words, mending })
  expect(
    whyUntested([refusal('No.', null), refusal('Mend.', 'SENTENCE'), refusal('No.', null), refusal('Nor this.', null)]),
  ).toEqual([
    { words: 'Mend.', isMendable: true },
    { words: 'No.', isMendable: false },
  ])
})
