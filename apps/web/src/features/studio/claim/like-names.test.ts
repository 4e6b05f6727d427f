import { expect, test } from 'vitest'
import { likeNames, likenessOf } from './like-names.ts'

const called = (name: string, ...aliases: string[]) => ({ name, aliases })

test.each([
  ['the same', 'the Ferry of Mora', called('Ferry of Mora'), 'SAME'],
  ['an alias', 'WSJ', called('The Wall Street Journal', 'WSJ'), 'SAME'],
  ['but for capitals, accents and stops', 'u.s', called('United States', 'U.S.'), 'SAME'],
  ['a slip', 'Emanuel Macron', called('Emmanuel Macron'), 'NEAR'],
  ['a part', 'Starmer', called('Keir Starmer'), 'NEAR'],
  ['a longer one', 'Lakeland Health Group', called('Lakeland Health'), 'NEAR'],
  ['a predicate in another form', 'rejects', called('rejected'), 'NEAR'],
  ['a predicate with a word before', 'will attend', called('attend'), 'NEAR'],
  ['another predicate', 'is part of', called('is led by'), null],
  ['others', 'Mora Council', called('Koska dam'), null],
  ['one word of many', 'Ukraine', called('Economically stable and growing Ukraine of the plan'), null],
  ['no words', '…', called('…'), null],
] as const)('how alike names are: %s', (_, name, known, likeness) => expect(likenessOf(name, known)).toBe(likeness))

test('the same come before the alike', () => {
  const known = [called('Keir Starmer'), called('Berg'), called('starmer')]
  expect(likeNames('Starmer', known).map(({ name }) => name)).toEqual(['starmer', 'Keir Starmer'])
})
