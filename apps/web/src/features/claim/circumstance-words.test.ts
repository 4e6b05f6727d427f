import { describe, expect, it } from 'vitest'
import { circumstanceInWords, topicInWords } from './circumstance-words.ts'

const label = (key: string, text: string) => circumstanceInWords({ key, value: { text } })

describe('circumstanceInWords', () => {
  it.each([
    ['topic', 'the war', 'About'],
    ['topic', 'how to assuage Ukraine’s concerns', 'About'],
    ['topic', 'from breaking the cease-fire', 'More exactly'],
    ['topic', 'to invade again', 'More exactly'],
    ['source', 'in an article', 'From'],
    ['place', 'at the White House', 'Where'],
    ['companion', 'the President', 'With whom'],
    ['role', 'a backstop', 'As'],
    ['role', 'as a backstop', 'Role'],
    ['quantity', 'most', 'How many'],
    ['extent', 'by 19%', 'To what extent'],
    ['weather', 'rain', 'Weather'],
  ])('%s of “%s” is introduced by “%s”', (key, text, words) => {
    expect(label(key, text)).toBe(words)
  })
})

it('a topic goes on in a sentence, by its own preposition where it has one', () => {
  expect(topicInWords('the war')).toBe('about the war')
  expect(topicInWords('from breaking the cease-fire')).toBe('from breaking the cease-fire')
})
