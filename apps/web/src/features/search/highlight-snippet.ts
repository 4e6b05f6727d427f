import { cutter, lengthInCodePoints } from '../../ui/code-points.ts'

/** `at` is where the part begins, in code points. */
export type SnippetPart = { at: number; text: string; hit: boolean }

/** Cuts a snippet at its highlights (code points, end exclusive). Joined, the parts are the snippet. */
export function highlightSnippet(
  snippet: string,
  highlights: readonly { start: number; end: number }[],
): SnippetPart[] {
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
