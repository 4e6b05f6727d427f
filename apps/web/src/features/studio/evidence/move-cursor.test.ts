import { describe, expect, test } from 'vitest'
import { type Cursor, cursorAt, moveCursor, spanOf, wordsOf } from './move-cursor.ts'

const text = 'Doves 🕊️ fly far. They rest, too. End'
const words = wordsOf(text, 'en')
const at = (part: string) => [...text.slice(0, text.indexOf(part))].length
const sentences = [
  { start: 0, end: at('They') - 1 },
  { start: at('They'), end: at('End') - 1 },
  { start: at('End'), end: [...text].length },
]
const said = (cursor: Cursor) => {
  const span = spanOf(cursor, words)
  return span && [...text].slice(span.start, span.end).join('')
}
const press = (cursor: Cursor, ...keys: string[]) =>
  keys.reduce((now, key) => {
    const extend = key.startsWith('Shift+')
    const name = key.replace('Shift+', '') as Parameters<typeof moveCursor>[1]['key']
    return moveCursor(now, { key: name, extend }, { words, sentences })
  }, cursor)
const begin = { anchor: 0, focus: 0 }

describe('the keyboard in a text', () => {
  test('moves by words and passes what is none', () => {
    expect(said(press(begin, 'ArrowRight'))).toBe('fly')
    expect(said(press(begin, 'ArrowRight', 'ArrowLeft', 'ArrowLeft'))).toBe('Doves')
  })

  test('selects more words, and fewer again', () => {
    expect(said(press(begin, 'ArrowRight', 'Shift+ArrowRight'))).toBe('fly far')
    expect(said(press(begin, 'ArrowRight', 'Shift+ArrowLeft'))).toBe('Doves 🕊️ fly')
    expect(said(press(begin, 'Shift+ArrowRight', 'Shift+ArrowLeft'))).toBe('Doves')
  })

  test('moves by sentences, and takes a whole one with one key', () => {
    expect(said(press(begin, 'ArrowDown'))).toBe('They')
    expect(said(press(begin, 'ArrowDown', 'Shift+ArrowDown'))).toBe('They rest, too')
    expect(said(press(begin, 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'))).toBe('They rest, too. End')
    expect(said(press(begin, 'ArrowDown', 'ArrowRight', 'ArrowUp'))).toBe('They')
    expect(said(press(begin, 'ArrowDown', 'ArrowUp'))).toBe('Doves')
    expect(said(press(begin, 'End', 'Home'))).toBe('Doves')
  })

  test('takes a number with its signs', () => {
    const figures = 'Rose 19%. Cost $5 (or 4€) at 3°'
    const found = wordsOf(figures, 'en').map(({ start, end }) => figures.slice(start, end))
    expect(found).toEqual(['Rose', '19%', 'Cost', '$5', 'or', '4€', 'at', '3°'])
  })

  test('stops at the ends', () => {
    expect(said(press(begin, 'ArrowLeft', 'ArrowUp'))).toBe('Doves')
    expect(said(press(begin, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight'))).toBe('End')
  })

  test('begins where words are marked', () => {
    expect(said(cursorAt({ start: at('rest'), end: at('too') + 3 }, words))).toBe('rest, too')
    expect(said(cursorAt({ start: 999, end: 1000 }, words))).toBe('End')
  })
})
