import { describe, expect, it } from 'vitest'
import { quoteInSentence } from './quote-in-sentence.ts'

describe('quoteInSentence', () => {
  it('cuts the sentence around the quote', () => {
    expect(quoteInSentence({ quote: 'a plan', sentence: 'It is a plan.', prefix: 'It is ', suffix: '.' })).toEqual({
      before: 'It is ',
      quote: 'a plan',
      after: '.',
    })
  })

  it('takes the occurrence that what comes before it fits', () => {
    const sentence = 'No peace, no peacekeepers, no peace.'
    const found = quoteInSentence({ quote: 'no peace', sentence, prefix: 'peacekeepers, ', suffix: '.' })
    expect(found.before).toBe('No peace, no peacekeepers, ')
  })

  it('falls back on the words around a quote that is longer than one sentence', () => {
    expect(quoteInSentence({ quote: 'A. B', sentence: 'A.', prefix: 'x ', suffix: ' y' }).before).toBe('x ')
  })
})
