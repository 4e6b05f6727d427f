import { describe, expect, it } from 'vitest'
import { roleInWords } from './role-words.ts'

describe('roleInWords', () => {
  it.each([
    ['SUBJECT', 'PERSON', 'Emmanuel Macron', 'What is said of Emmanuel Macron'],
    ['SPEAKER', 'ORGANIZATION', 'The Wall Street Journal', 'What the Wall Street Journal says'],
    ['SPEAKER', 'GROUP', 'British officials', 'What British officials say'],
    ['OBJECT', 'GROUP', 'Europeans', 'Where Europeans come in'],
    ['OBJECT', 'PERSON', 'Donald Trump', 'Where Donald Trump comes in'],
    ['SUBJECT', 'CAPABILITY', 'Drones', 'What is said'],
    ['OBJECT', 'PLAN', 'European peacekeeping plan', 'Mentioned in'],
  ] as const)('%s of a %s', (role, kind, name, words) => {
    expect(roleInWords(role, { kind, name })).toBe(words)
  })
})
