import { type CodePointText, indexCodePoints } from '../text/code-points.ts'

/** A quote's place in a text, in code points. */
export type Span = { start: number; end: number }

/** A quote that names its place: `after` is text that stands somewhere before it, to tell equal quotes apart. */
export type QuoteQuery = { quote: string; after?: string | undefined }

/** Why a quote has no place: nowhere in the text, or in several places. */
export type QuoteProblem = { problem: 'absent' | 'ambiguous'; count: number }

/**
 * Finds the one place of a verbatim quote. Exact characters, no folding. With `after`, the first occurrence behind the end of
 * the one occurrence of `after` is meant; without it, a quote that occurs twice is ambiguous.
 */
export function findQuote(
  text: string,
  { quote, after }: QuoteQuery,
  points: CodePointText = indexCodePoints(text),
): Span | QuoteProblem {
  const from = after === undefined ? 0 : afterOf(text, after)
  if (typeof from !== 'number') return from
  const at = text.indexOf(quote, from)
  if (at === -1) return { problem: 'absent', count: 0 }
  const count = after === undefined ? countOccurrences(text, quote) : 1
  if (count > 1) return { problem: 'ambiguous', count }
  const start = points.fromUtf16(at)
  return { start, end: start + indexCodePoints(quote).length }
}

function afterOf(text: string, after: string): number | QuoteProblem {
  const count = countOccurrences(text, after)
  if (count === 1) return text.indexOf(after) + after.length
  return { problem: count === 0 ? 'absent' : 'ambiguous', count }
}

function countOccurrences(text: string, quote: string): number {
  let count = 0
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) count += 1
  return count
}
