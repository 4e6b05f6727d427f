import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightSnippet, onlyLead, withoutLead } from './highlight-snippet.ts'

describe('highlightSnippet', () => {
  it('cuts at code points', () => {
    expect(highlightSnippet('🕊 peace plan', [{ start: 2, end: 7 }])).toEqual([
      { at: 0, text: '🕊 ', hit: false },
      { at: 2, text: 'peace', hit: true },
      { at: 7, text: ' plan', hit: false },
    ])
  })

  it('drops a lead that is shown elsewhere, and moves the highlights', () => {
    const highlights = [
      { start: 0, end: 2 },
      { start: 6, end: 9 },
    ]
    expect(withoutLead('🕊x — abcdef', highlights, '🕊x — ')).toEqual({
      snippet: 'abcdef',
      highlights: [{ start: 1, end: 4 }],
    })
    expect(withoutLead('abc', highlights, 'x')).toEqual({ snippet: 'abc', highlights })
  })

  it('shows a lead alone, with the highlights in it', () => {
    const highlights = [
      { start: 2, end: 4 },
      { start: 6, end: 9 },
    ]
    expect(onlyLead('🕊 ab — cd', highlights, '🕊 ab')).toEqual({ snippet: '🕊 ab', highlights: [{ start: 2, end: 4 }] })
    expect(onlyLead('also ab', highlights, 'ab')).toEqual({ snippet: 'ab', highlights: [] })
  })

  it('loses nothing, whatever the highlights', () => {
    const highlight = fc.record({ start: fc.nat(30), end: fc.nat(30) })
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.array(highlight), (snippet, highlights) => {
        const parts = highlightSnippet(snippet, highlights)
        expect(parts.map((part) => part.text).join('')).toBe(snippet)
        expect(parts.every((part) => part.text !== '')).toBe(true)
      }),
    )
  })
})
