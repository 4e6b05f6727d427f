import { expect, it } from 'vitest'
import { refusalInWords } from './refusal-words.ts'

it('says how much is taken and what to do, where that is told', () => {
  expect(refusalInWords({ message: 'The cursor cannot be read.' })).toBe('The cursor cannot be read.')
  expect(
    refusalInWords({
      ...{ message: 'The query has 300 characters.', limit: '256 characters', remedy: 'Search for a few words.' },
    }),
  ).toBe('The query has 300 characters. The limit: 256 characters. Search for a few words.')
})
