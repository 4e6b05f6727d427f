import { describe, expect, test } from 'vitest'
import { findWords, joinSpans, toCodePoints, toUtf16, trimSpan } from './span.ts'

const text = 'A 🕊️ dove 👩‍🚀 flew'

describe('what the browser selects in UTF-16', () => {
  test('is counted in code points and back, past emoji', () => {
    for (const words of ['dove', 'flew']) {
      const at = text.indexOf(words)
      const points = toCodePoints(text, at)
      expect([...text].slice(points, points + 4).join('')).toBe(words)
      expect(toUtf16(text, points)).toBe(at)
    }
  })

  test('never cuts a character in two: its start is before it, its end behind it', () => {
    const middle = text.indexOf('🕊') + 1
    expect([...text].slice(toCodePoints(text, middle), toCodePoints(text, middle, true)).join('')).toBe('🕊')
  })

  test('is clamped to the text', () => {
    expect(toCodePoints('ab', 9)).toBe(2)
    expect(toUtf16('ab', 9)).toBe(2)
  })
})

test('a span loses the white space at its ends, and is none where nothing is left', () => {
  const points = [...' 🕊️ ab\n']
  expect(trimSpan(points, { start: 0, end: points.length })).toEqual({ start: 1, end: 6 })
  expect(trimSpan(points, { start: 3, end: 4 })).toBeNull()
})

test('spans that overlap or touch are one, others stay apart', () => {
  const spans = [
    { start: 8, end: 9 },
    { start: 0, end: 3 },
    { start: 3, end: 5 },
    { start: 4, end: 6 },
  ]
  expect(joinSpans(spans)).toEqual([
    { start: 0, end: 6 },
    { start: 8, end: 9 },
  ])
})

test('words are found whatever their capitals and line breaks, by the code points before them', () => {
  const found = findWords('👍 If a\n peace (deal) holds', 'a peace (Deal)')
  expect(found).toEqual({ start: 5, end: 20 })
  expect(findWords('one one', 'one', 1)).toEqual({ start: 4, end: 7 })
  expect(findWords('one', 'two')).toBeNull()
  expect(findWords('one', ' ')).toBeNull()
})
