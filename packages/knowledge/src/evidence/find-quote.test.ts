import { expect, test } from 'vitest'
import { findQuote } from './find-quote.ts'

const text = '🇺🇦 Russia said Russia “would” go.'

test('finds words that stand once, in code points', () => {
  expect(findQuote(text, { quote: '“would”' })).toEqual({ start: 22, end: 29 })
})
test('refuses words that stand nowhere, or with other characters', () => {
  expect(findQuote(text, { quote: '"would"' })).toEqual({ problem: 'absent', count: 0 })
})
test('refuses to guess between two places, and takes the one behind the words named', () => {
  expect(findQuote(text, { quote: 'Russia' })).toEqual({ problem: 'ambiguous', count: 2 })
  expect(findQuote(text, { quote: 'Russia', after: 'said' })).toEqual({ start: 15, end: 21 })
  expect(findQuote(text, { quote: 'go', after: 'Russia' })).toEqual({ problem: 'ambiguous', count: 2 })
  expect(findQuote(text, { quote: 'said', after: 'would' })).toEqual({ problem: 'absent', count: 0 })
})
