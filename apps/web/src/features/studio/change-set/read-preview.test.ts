import { expect, test } from 'vitest'
import { readPreview } from './read-preview.ts'

test('a claim that makes no question says in a sentence what can be mended, and nothing of what cannot', () => {
  const known = { reason: 'known without the text', words: 'Whoever has not read it knows it too.', mending: null }
  const few = { reason: 'too few of its kind', words: 'There are fewer than two others.', mending: 'CLAIMS' as const }
  const whole = { reason: 'the list may not be whole', words: 'It could be so.', mending: 'PREDICATE' as const }
  const told = (...refusals: Parameters<typeof readPreview>[0]['refusals']) => readPreview({ questions: [], refusals })
  expect(told(known, few, whole)).toEqual({ refusal: few.words, isForLackOfGuard: false })
  expect(told(known)).toEqual({ refusal: null, isForLackOfGuard: false })
  expect(told()).toEqual({ refusal: null, isForLackOfGuard: false })
  expect(told({ ...known, reason: 'more than one answer' })).toEqual({ refusal: null, isForLackOfGuard: true })
})

test('a claim that makes some says the first and how many there are', () => {
  const question = { stem: 'Who buys a boat?', right: ['Mora', 'the council'] }
  expect(readPreview({ questions: [question, question], refusals: [] })).toEqual({
    ...{ stem: 'Who buys a boat?', right: 'Mora, the council', number: 2 },
  })
})
