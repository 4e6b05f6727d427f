import { expect, test } from 'vitest'
import { createKeptAnswers } from './kept-answers.ts'

const answer = (length: number) => ({ contentType: 'application/json', body: new Uint8Array(length) })

test('what was asked before is known again, the last so many questions at least', () => {
  const answers = createKeptAnswers({ bytes: 100, longest: 50, noticed: 2 })
  expect(['a', 'a', 'b', 'c', 'a'].map(answers.isAskedAgain)).toEqual([false, true, false, false, false])
})

test('an answer is found under its edition alone, and never again after the next one', () => {
  const answers = createKeptAnswers()
  expect(answers.find('a', '1')).toBeUndefined()
  answers.keep('a', '1', answer(3))
  expect(answers.find('a', '1')?.body).toHaveLength(3)
  expect(answers.find('a', '2')).toBeUndefined()
  expect(answers.find('a', '1')).toBeUndefined()
})

test('an answer made while another edition came is not kept', () => {
  const answers = createKeptAnswers()
  answers.find('a', '1')
  answers.find('b', '2')
  answers.keep('a', '1', answer(3))
  expect(answers.find('a', '1')).toBeUndefined()
  expect(answers.find('a', '2')).toBeUndefined()
})

test('no more bytes are kept than allowed: those used least recently go first, too long ones at once', () => {
  const answers = createKeptAnswers({ bytes: 100, longest: 50, noticed: 10 })
  answers.find('', '1')
  for (const key of ['a', 'b']) answers.keep(key, '1', answer(50))
  answers.keep('a', '1', answer(40))
  expect(answers.find('b', '1')).toBeDefined()
  answers.keep('c', '1', answer(50))
  answers.keep('d', '1', answer(51))
  expect(['a', 'b', 'c', 'd'].filter((key) => answers.find(key, '1'))).toEqual(['b', 'c'])
})
