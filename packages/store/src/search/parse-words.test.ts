import { describe, expect, test } from 'vitest'
import { otherReadings, type Part, parseWords, wordForWord } from './parse-words.ts'

const write = ({ text, isPhrase }: Part) => (isPhrase ? `[${text}]` : text)

describe('what is asked for', () => {
  test.each([
    ['peace deal', 'peace deal', false],
    ['“peace deal”', '[peace deal]', true],
    ['„peace deal“ soon', '[peace deal] soon', true],
    ['"peace de', '[peace de]', true],
    ['air-coverage', '[air-coverage]', false],
    ['U.S.-led', '[U.S.-led]', false],
    ['Ukraine - Russia', 'Ukraine Russia', false],
    ['Ukraine – Russia', 'Ukraine Russia', false],
    ['Ukraine -Russia', 'Ukraine -Russia', true],
    ['-"peace deal"', '-[peace deal]', true],
    ['"peace"-deal', '[peace] deal', true],
    ['drones or satellites', 'drones | satellites', true],
    ['or', 'or', false],
    ['drones or', 'drones or', false],
    ['a or or b', 'a | or b', true],
    ['!!! - " ', '', false],
    ['', '', false],
  ])('by %j', (words, meant, isExact) => {
    const asked = parseWords(words)
    const ways = asked.ways.map(({ wanted, unwanted }) =>
      [...wanted.map(write), ...unwanted.map((part) => `-${write(part)}`)].join(' '),
    )
    expect(ways.join(' | ')).toBe(meant)
    expect(asked.isExact).toBe(isExact)
  })
})

test.each([
  ['up to 30000', ['up to 30,000']],
  ['30,000', ['30000']],
  ['1234567', ['1,234,567']],
  ['cease-fire', ['cease fire']],
  ['peace', []],
])('“%s” may be written as %j too', (text, readings) => {
  expect(otherReadings(text)).toEqual(readings)
})

test('word for word, whatever stands between', () => {
  const between = '[^[:alnum:]]+'
  expect(wordForWord('Don’t have')).toBe(`\\mDon${between}t${between}have\\M`)
  expect(wordForWord('up to 30,000')).toBe(`\\mup${between}to${between}30[^[:alnum:]]?000\\M`)
})
