import { expect, test } from 'vitest'
import type { Choice } from './claim-draft.ts'
import { followNames } from './follow-names.ts'

const choice = (name: string): Choice => ({ id: name.toLowerCase(), name })
const known = [{ id: 'the wall street journal', name: 'The Wall Street Journal', aliases: ['the Journal'] }]
const follow = (text: string, was: [string, string | null], is: [string, string | null]) => {
  const worded = ([subject, speaker]: [string, string | null]) => ({
    ...{ subject: choice(subject), speaker: speaker === null ? null : choice(speaker) },
  })
  return followNames(text, worded(was), worded(is), known)
}

test.each([
  ['Mora buys a boat.', ['Mora', null], ['Norvik', null], 'Norvik buys a boat.'],
  // As it stands there: the article and the capital of its place, the ending behind it, each time.
  ['Mora’s quay is Mora’s own.', ['Mora', null], ['the council', null], 'The council’s quay is the council’s own.'],
  ['The shipyard builds it.', ['shipyard', null], ['the council', null], 'The council builds it.'],
  ['According to Mora, it sank.', ['it', 'Mora'], ['it', 'the council'], 'According to the council, it sank.'],
  // By an alias, and not within a longer word.
  ['The Journal says so.', ['The Wall Street Journal', null], ['Reuters', null], 'Reuters says so.'],
  ['Moravia waits for Mora.', ['Mora', null], ['Norvik', null], 'Moravia waits for Norvik.'],
  // Who speaks and who it is about may be one.
  ['According to Ann, Ann sails.', ['Ann', 'Ann'], ['Ann', 'Bo'], 'According to Bo, Ann sails.'],
  ['According to Ann, Ann sails.', ['Ann', 'Ann'], ['Bo', 'Ann'], 'According to Ann, Bo sails.'],
  // A name within a speaker's is none, nor is a common word that is written alike.
  [
    'According to the port authority, Port will close a quay.',
    ['Port', 'port authority'],
    ['Port of Harlsund', 'port authority'],
    'According to the port authority, Port of Harlsund will close a quay.',
  ],
  ['At the port, Port will close a quay.', ['Port', null], ['Mora', null], 'At the port, Mora will close a quay.'],
  // The article of a thing is none of a name's.
  ['Once the shipyard builds it.', ['shipyard', null], ['Norvik', null], 'Once Norvik builds it.'],
] as const)('“%s” follows from %j to %j', (text, was, is, followed) => {
  expect(follow(text, [...was], [...is])).toBe(followed)
})

test('a sentence stays where it names the new one, and has no place for whom it names neither', () => {
  expect(follow('It sank.', ['Mora', null], ['Norvik', null])).toBe(null)
  expect(follow('Ann sails.', ['Ann', 'Ann'], ['Ann', 'Bo'])).toBe(null)
  expect(follow('The Council of Europe meets.', ['Europe', null], ['Council of Europe', null])).toBe(
    'The Council of Europe meets.',
  )
  expect(follow('Mora sank.', ['Mora', null], ['mora', null])).toBe('Mora sank.')
})
