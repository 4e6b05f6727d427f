import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Span, segmentText } from './segment-text.ts'

const words = (text: string, spans: Span[]) =>
  segmentText(text, spans).map((paragraph) => paragraph.segments.map(({ text, keys }) => [text, keys.join(' ')]))

describe('segmentText', () => {
  it('leaves a text without spans whole, line by line', () => {
    expect(words('One.\n\nTwo.', [])).toEqual([[['One.', '']], [['Two.', '']]])
  })

  it('names the innermost span first where spans nest, and both where they overlap', () => {
    const spans = [
      { key: 'whole', start: 0, end: 9 },
      { key: 'inner', start: 3, end: 6 },
    ]
    expect(words('abcdefghi', spans)).toEqual([
      [
        ['abc', 'whole'],
        ['def', 'inner whole'],
        ['ghi', 'whole'],
      ],
    ])
  })

  it('names the claim that words tell whole before one that borrows them for its beginning', () => {
    const spans = [
      { key: 'deters', start: 0, end: 3 },
      { key: 'deters', start: 7, end: 9 },
      { key: 'protects', start: 0, end: 6 },
    ]
    expect(words('abcdefghi', spans)).toEqual([
      [
        ['abc', 'protects deters'],
        ['def', 'protects'],
        ['g', ''],
        ['hi', 'deters'],
      ],
    ])
  })

  it('names what begins on words before what goes on from earlier ones, so that every claim is first somewhere', () => {
    const spans = [
      { key: 'short', start: 0, end: 4 },
      { key: 'long', start: 2, end: 9 },
    ]
    expect(words('abcdefghi', spans)).toEqual([
      [
        ['ab', 'short'],
        ['cd', 'long short'],
        ['efghi', 'long'],
      ],
    ])
  })

  it('counts in code points, so that emoji shift nothing', () => {
    expect(words('🕊️ peace', [{ key: 'p', start: 3, end: 8 }])).toEqual([
      [
        ['🕊️ ', ''],
        ['peace', 'p'],
      ],
    ])
  })

  it('opens a claim once, at its first words, even if it rests on several', () => {
    const spans = [
      { key: 'a', start: 6, end: 8 },
      { key: 'a', start: 0, end: 2 },
    ]
    const opened = segmentText('ab cd ef', spans).flatMap((paragraph) => paragraph.segments.map((s) => s.opens))
    expect(opened).toEqual([['a'], [], []])
  })

  it('carries a span over a line break', () => {
    expect(words('ab\ncd', [{ key: 'x', start: 1, end: 4 }])).toEqual([
      [
        ['a', ''],
        ['b', 'x'],
      ],
      [
        ['c', 'x'],
        ['d', ''],
      ],
    ])
  })

  it('loses and invents nothing, whatever the text and the spans', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '🇺🇦', '\u0301', '\n', '\r\n', ' ', '\u00a0', '𝄞'),
      maxLength: 40,
    })
    const span = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), start: fc.nat(50), end: fc.nat(50) })
    fc.assert(
      fc.property(text, fc.array(span, { maxLength: 8 }), (text, spans) => {
        const points = Array.from(text)
        const paragraphs = segmentText(text, spans)
        const shown = paragraphs.flatMap((p) => p.segments)
        // Every character that is not a line break or in a blank line is shown once, at its place.
        expect(shown.map((s) => s.text)).toEqual(
          shown.map((s) => points.slice(s.start, s.start + Array.from(s.text).length).join('')),
        )
        expect(paragraphs.map((p) => p.segments.map((s) => s.text).join(''))).toEqual(
          text.split(/\r?\n/u).filter((line) => line.trim() !== ''),
        )
        // A key is on a character exactly where one of its spans is.
        for (const s of shown)
          for (let at = s.start; at < s.start + Array.from(s.text).length; at += 1) {
            const expected = new Set(spans.filter((x) => x.start <= at && at < x.end).map((x) => x.key))
            expect(new Set(s.keys)).toEqual(expected)
          }
        const opened = shown.flatMap((s) => s.opens)
        expect(new Set(opened).size).toBe(opened.length)
        expect(new Set(opened)).toEqual(new Set(shown.flatMap((s) => s.keys)))
        for (const s of shown) expect(s.keys.slice(0, s.opens.length)).toEqual(s.opens)
      }),
    )
  })
})
