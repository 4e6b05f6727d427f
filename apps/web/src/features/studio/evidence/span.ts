import { lengthInCodePoints } from '../../../ui/code-points.ts'

/** Words of a text: `[start, end)` in code points. */
export type Span = { start: number; end: number }

/**
 * How many code points stand before a place in a text that the browser counts in UTF-16. A place inside a character is before it, or
 * behind it where it is an end.
 */
export function toCodePoints(text: string, utf16: number, isEnd = false): number {
  const at = Math.max(0, Math.min(utf16, text.length))
  const before = lengthInCodePoints(text.slice(0, at))
  return splitsPair(text, at) && !isEnd ? before - 1 : before
}

/** Where in UTF-16 a place stands that is counted in code points. */
export function toUtf16(text: string, codePoints: number): number {
  let at = 0
  for (let left = codePoints; left > 0 && at < text.length; left -= 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return at
}

const splitsPair = (text: string, at: number) => at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff

/** A span without the white space at its ends; null where nothing is left. `points` is the text, one code point each. */
export function trimSpan(points: readonly string[], { start, end }: Span): Span | null {
  const isSpace = (at: number) => (points[at] ?? '').trim() === ''
  let [from, to] = [Math.max(0, start), Math.min(end, points.length)]
  while (from < to && isSpace(from)) from += 1
  while (from < to && isSpace(to - 1)) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** Spans in the order of the text; those that overlap or touch are one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else joined.push({ start: span.start, end: span.end })
  }
  return joined
}

/** Where words stand in a text, but for capitals and white space; the first place behind `from`, in code points. */
export function findWords(text: string, words: string, from = 0): Span | null {
  const pattern = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s+')
  if (pattern === '') return null
  const search = new RegExp(pattern, 'giu')
  search.lastIndex = toUtf16(text, from)
  const found = search.exec(text)
  if (found === null) return null
  const start = toCodePoints(text, found.index)
  return { start, end: start + lengthInCodePoints(found[0]) }
}
