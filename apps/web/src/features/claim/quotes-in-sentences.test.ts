import { describe, expect, it } from 'vitest'
import { quotesInSentences } from './quotes-in-sentences.ts'

const quoted = (quote: string, sentence: string, prefix = '', suffix = '') => ({ quote, sentence, prefix, suffix })
const shown = (evidence: ReturnType<typeof quoted>[]) =>
  quotesInSentences(evidence).map(({ parts }) => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(''))

describe('quotesInSentences', () => {
  it('shows a sentence once, with every quote from it', () => {
    const sentence = 'The plan would require air cover, 🛰 logistics and more.'
    expect(shown([quoted('The plan', sentence), quoted('🛰 logistics', sentence, 'cover, ')])).toEqual([
      '[The plan] would require air cover, [🛰 logistics] and more.',
    ])
  })

  it('keeps the order in which the sentences come', () => {
    expect(shown([quoted('b', 'a b.'), quoted('c', 'c d.')])).toEqual(['a [b].', '[c] d.'])
  })

  it('shows what is around a quote that is longer than its sentence', () => {
    expect(shown([quoted('A. B', 'A.', 'x ', ' y')])).toEqual(['x [A. B] y'])
  })
})
