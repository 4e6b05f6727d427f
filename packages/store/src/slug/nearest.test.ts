import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const candidates = [
  { key: 'the-wall-street-journal', names: ['The Wall Street Journal', 'WSJ'] },
  { key: 'wsj-article', names: ['a WSJ article'] },
  { key: 'united-states', names: ['United States', 'U.S.', 'the US'] },
  { key: 'united-kingdom', names: ['United Kingdom', 'U.K.'] },
  { key: 'ukraine', names: ['Ukraine'] },
  { key: 'emmanuel-macron', names: ['Emmanuel Macron', 'Macron'] },
]

test.each([
  ['what it is called, however it is written', 'wsj', ['the-wall-street-journal']],
  ['an abbreviation without its dots', 'us', ['united-states']],
  ['a name with blanks and capitals', 'Wall Street Journal', ['the-wall-street-journal']],
  ['a slip in a short name', 'ukrane', ['ukraine']],
  ['a slip in a long one', 'emanuel-macrom', ['emmanuel-macron']],
  ['a word in common', 'united-nations', ['united-states', 'united-kingdom']],
  ['nothing near', 'xyzzy', []],
  ['nothing but an article in common', 'the-moon', []],
  ['nothing at all', '', []],
])('%s', (_what, wanted, expected) => expect(nearest(wanted, candidates)).toEqual(expected))

test('a thousand long names are measured in an instant', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({
    key: `${'long-name-'.repeat(4)}${i}`,
    names: [`Name ${i}`.repeat(6)],
  }))
  const began = performance.now()
  nearest('long-name-'.repeat(5), many)
  expect(performance.now() - began).toBeLessThan(1000)
})
