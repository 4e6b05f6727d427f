import { expect, test } from 'vitest'
import { correctWords } from './suggest-words.ts'

const vocabulary = new Set(['Keir', 'Starmer', 'Macron', 'Satellites', 'peace', 'plan', 'Élysée', 'peacekeepers'])

test.each([
  ['starmr', 'Starmer'],
  ['keir starmr', 'keir Starmer'],
  ['Marcon', 'Macron'],
  ['macorn', 'Macron'],
  ['satelites over', 'Satellites over'],
  ['elysee', null],
  ['starm', null],
  ['plam', 'plan'],
  ['war', null],
  ['unicorns', null],
  ['peace kepers', 'peacekeepers'],
  ['the peace-kepers stay', 'the peacekeepers stay'],
  ['peace plan', null],
])('“%s” was meant as %s', (words, meant) => {
  expect(correctWords(words, vocabulary)).toBe(meant)
})
