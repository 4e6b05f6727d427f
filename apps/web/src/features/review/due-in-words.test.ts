import { expect, test } from 'vitest'
import { abilityInWords, dueInShort, dueInWords } from './due-in-words.ts'

test.each([
  [1, 1, '1 claim is due. You answered it wrong last time.'],
  // Three behind two steps in a wrong place, of which one is told twice: the third step, in its place, is none of them.
  [3, 3, '3 claims are due. You answered them wrong last time. One answer, or one part of it, can rest on several.'],
  [2, 2, '2 claims are due. You answered both wrong last time. One answer, or one part of it, can rest on several.'],
  [1, 0, '1 claim is due. You knew it some time ago: now is when it begins to fade.'],
  [3, 0, '3 claims are due. You knew them some time ago: now is when they begin to fade.'],
  [
    3,
    2,
    '3 claims are due. You answered 2 wrong last time; the other you knew some time ago, and now is when it begins to fade. One answer, or one part of it, can rest on several.',
  ],
  [
    9,
    2,
    '9 claims are due. You answered 2 wrong last time; the other 7 you knew some time ago, and now is when they begin to fade. One answer, or one part of it, can rest on several.',
  ],
])('%i due, %i missed', (dueCount, missedCount, words) => expect(dueInWords({ dueCount, missedCount })).toBe(words))

test('ability is told from enough answers on', () => {
  expect(abilityInWords({ answerCount: 8, known: null })).toBe('Not enough answers yet: 8 of 30 questions.')
  expect(abilityInWords({ answerCount: 41, known: 0.68 })).toBe(
    'Going by your first answers to 41 questions, you know about 7 in 10 middling questions. What would be right by guessing is taken off.',
  )
})

test('it says in short how much is due', () => {
  expect([0, 1, 3].map((dueCount) => dueInShort({ dueCount }))).toEqual([
    'Nothing is due today.',
    '1 claim is due today.',
    '3 claims are due today.',
  ])
})
