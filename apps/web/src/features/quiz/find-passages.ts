import { cutter, lengthInCodePoints } from '../../ui/code-points.ts'

/** A sentence of a text, or what of several runs into each other: `[start, end)` in code points. */
export type Passage = { start: number; end: number; text: string }

/** Sentences as passages in reading order, each once: only those that overlap are one. */
export function findPassages(text: string, spans: readonly { start: number; end: number }[]): Passage[] {
  const cut = cutter(text)
  const length = lengthInCodePoints(text)
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else if (start < length) joined.push({ start, end })
  }
  return joined.map(({ start, end }) => ({ start, end: Math.min(end, length), text: cut(start, end) }))
}

/** The first words of a passage, as many as about fit on two lines. */
export function firstWords(text: string, most = 110): string {
  if (text.length <= most) return text
  return `${text.slice(0, text.lastIndexOf(' ', most)).replace(/[\s,;:.–—-]+$/u, '')} …`
}
