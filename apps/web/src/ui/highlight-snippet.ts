import { cutter, lengthInCodePoints } from './code-points.ts'

/** `at` is where the part begins, in code points. */
export type SnippetPart = { at: number; text: string; hit: boolean }

type Range = { start: number; end: number }

/** A snippet without the words it begins with, when those are shown elsewhere already; its highlights move along. */
export function withoutLead(snippet: string, highlights: readonly Range[], lead: string) {
  if (!snippet.startsWith(lead)) return { snippet, highlights }
  const by = lengthInCodePoints(lead)
  const moved = highlights.map(({ start, end }) => ({ start: Math.max(0, start - by), end: end - by }))
  return { snippet: snippet.slice(lead.length), highlights: moved.filter(({ end }) => end > 0) }
}

/** The words a snippet begins with, with the highlights that are in them; without any where it begins otherwise. */
export function onlyLead(snippet: string, highlights: readonly Range[], lead: string) {
  const end = lengthInCodePoints(lead)
  return { snippet: lead, highlights: snippet.startsWith(lead) ? highlights.filter((one) => one.start < end) : [] }
}

/** Cuts a snippet at its highlights (code points, end exclusive). Joined, the parts are the snippet. */
export function highlightSnippet(snippet: string, highlights: readonly Range[]): SnippetPart[] {
  const cut = cutter(snippet)
  const length = lengthInCodePoints(snippet)
  const parts: SnippetPart[] = []
  let at = 0
  for (const { start, end } of [...highlights].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, start), Math.min(length, end)]
    if (from >= to) continue
    if (at < from) parts.push({ at, text: cut(at, from), hit: false })
    parts.push({ at: from, text: cut(from, to), hit: true })
    at = to
  }
  if (at < length) parts.push({ at, text: cut(at, length), hit: false })
  return parts
}
