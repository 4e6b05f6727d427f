import { describe, expect, it } from 'vitest'
import { midSentence } from './mid-sentence.ts'

describe('midSentence', () => {
  it('takes the capital of a first word that is no name', () => {
    expect(midSentence('The article cites it.')).toBe('the article cites it.')
    expect(midSentence('Theresa said so.')).toBe('Theresa said so.')
  })
})
