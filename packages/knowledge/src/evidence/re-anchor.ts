import { indexCodePoints } from '../text/code-points.ts'
import type { Span } from './find-quote.ts'

/** How much text on a side tells equal quotes apart, in code points: first as much as a reader would look at, then a few words. */
const contextLengths = [64, 16]

/**
 * Finds where a span of an old text stands in a new one, without guessing. The quote must stand there verbatim, and the text
 * around it must be the old one: on both sides, else on one side. With more than one such place, or none, the span is an
 * orphan (null) for an editor to mend: a lookalike elsewhere is never taken for a passage that went. Offsets are code points.
 */
export function reAnchor(oldText: string, span: Span, newText: string): Span | null {
  const old = indexCodePoints(oldText)
  const fresh = indexCodePoints(newText)
  const quote = old.slice(span.start, span.end)
  const length = span.end - span.start
  const places: number[] = []
  for (let at = newText.indexOf(quote); at !== -1; at = newText.indexOf(quote, at + 1)) places.push(fresh.fromUtf16(at))
  for (const context of contextLengths) {
    const before = old.slice(span.start - context, span.start)
    const after = old.slice(span.end, span.end + context)
    const sidesAt = (start: number) =>
      Number(fresh.slice(start - context, start) === before) +
      Number(fresh.slice(start + length, start + length + context) === after)
    for (const sides of [2, 1]) {
      const found = places.filter((start) => sidesAt(start) >= sides)
      if (found.length > 1) return null
      if (found[0] !== undefined) return { start: found[0], end: found[0] + length }
    }
  }
  return null
}
