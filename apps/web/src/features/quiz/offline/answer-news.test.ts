import { expect, test } from 'vitest'
import { newsOf, noNews } from './answer-news.ts'

test('what arrived is counted, and told where it came alone', () => {
  expect(newsOf(0)).toEqual(noNews)
  expect(newsOf(1)).toEqual({ words: 'The connection is back, and your answer has arrived.', isPassing: true })
  expect(newsOf(2)).toEqual({ words: 'The connection is back, and your answers have arrived.', isPassing: true })
})

test('why an answer will never count is told before all else, and stays', () => {
  expect(newsOf(2, 'The time is over.')).toEqual({ words: 'The time is over.', isPassing: false })
})
