import { describe, expect, test } from 'vitest'
import { makePseudonyms } from './pseudonyms.ts'

const text =
  'Keir Starmer and a European leader met President Trump in the U.S. on Monday. The United States may send Ukraine arms, the Ukrainian plan says. An Italian WSJ article said so. The plan of Europe is Europe’s.'
const names = [
  ['Keir Starmer'],
  ['Donald Trump', 'President Trump'],
  ['U.S. arms'],
  ['The United States', 'U.S.', 'US'],
  ['Ukraine', 'Ukrainian'],
  ['Europe', 'European Plan'],
  ['Wall Street Journal', 'WSJ'],
  ['Italian'],
  ['Poland'],
]
const { hide, reveal } = makePseudonyms(names, text)
const hidden = hide(text)

describe('names exchanged', () => {
  test('none stands there any more; titles, days and common words do', () => {
    expect(hidden).not.toMatch(/Keir|Starmer|Trump|U\.S\.|United|States|Ukrain|Europe|WSJ|Italian/u)
    expect(hidden).toMatch(/President .+ on Monday\. The .+ plan says/u)
    expect(hide('The European Plan')).toMatch(/^The \p{L}+ Plan$/u)
  })

  test('one word is always exchanged for the same, and one stem for the same stem', () => {
    const [, of, own] = /The plan of (\p{L}+) is (\p{L}+)’s\.$/u.exec(hidden) ?? []
    expect(of).toBe(own)
    expect(hide('European').slice(0, 4)).toBe(hide('Europe').slice(0, 4))
    expect(hide('Ukrainian')).toBe(`${hide('Ukraine').slice(0, -1)}ian`)
    expect(hide('Donald Trump').split(' ')[1]).toBe(hide('Trump'))
  })

  test('an abbreviation is that of the new name', () => {
    const initials = hide('United States')
      .split(' ')
      .map(([letter]) => letter)
    expect(hide('U.S.')).toBe(`${initials.join('.')}.`)
    expect(hide('US')).toBe(initials.join(''))
    expect(hide('WSJ')).toMatch(/^\p{Lu}{3}$/u)
  })

  test('“a” and “an” stay right', () => {
    expect(hidden).toMatch(/ a [^AEIOU]/u)
    expect(hidden).toMatch(/An [AEIOU]/u)
  })

  test('and back again', () => expect(reveal(hidden)).toBe(text))

  test('many names get different ones', () => {
    const many = Array.from(
      { length: 3_000 },
      (_, at) => `Q${at.toString(26).replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] as string)}xq`,
    )
    const large = makePseudonyms(
      many.map((name) => [name]),
      many.join(' '),
    )
    expect(new Set(many.map(large.hide)).size).toBe(new Set(many).size)
    expect(large.reveal(large.hide(many.join(' ')))).toBe(many.join(' '))
  })
})
