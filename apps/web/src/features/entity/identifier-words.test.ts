import { describe, expect, it } from 'vitest'
import { identifierInWords } from './identifier-words.ts'

describe('identifierInWords', () => {
  it('names the site and what is found there', () => {
    const words = 'Wikidata: Emmanuel Macron (Q3052772)'
    expect(identifierInWords('https://www.wikidata.org/wiki/Q3052772', 'Emmanuel Macron')).toBe(words)
    expect(identifierInWords('http://wikidata.org/entity/Q3052772', 'Emmanuel Macron')).toBe(words)
  })

  it('shows the address of a site it does not know', () => {
    expect(identifierInWords('https://www.elysee.fr/en/emmanuel-macron/', 'Emmanuel Macron')).toBe(
      'elysee.fr/en/emmanuel-macron',
    )
  })
})
