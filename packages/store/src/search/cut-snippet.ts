/** Offsets within a snippet in Unicode code points, start inclusive, end exclusive. */
export type Highlight = { start: number; end: number }

/** Private-use characters, which are taken out of the text beforehand: what Postgres marks is told from what was there. */
const [opening, closing] = ['\ue000', '\ue001']
const selectors = `StartSel=${opening}, StopSel=${closing}`

/** How Postgres marks what it found: in the whole text, or in the part of it that fits best. */
export const headlineOptions = {
  whole: `${selectors}, HighlightAll=true`,
  part: `${selectors}, MaxWords=32, MinWords=16, MaxFragments=1`,
} as const

/** The first of several marked texts that something was found in, else the first there is; marks become offsets. */
export function cutSnippet(texts: readonly (string | null)[]): { snippet: string; highlights: Highlight[] } {
  const given = texts.filter((text) => text !== null && text !== '') as string[]
  return unmark(given.find((text) => text.includes(opening)) ?? given[0] ?? '')
}

/** A snippet with an ellipsis where its text goes on: `ends` is how that begins and ends. Highlights move with it. */
export function withEllipses(
  { snippet, highlights }: ReturnType<typeof cutSnippet>,
  [opening, ending]: readonly [string, string],
): ReturnType<typeof cutSnippet> {
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const [shown, start, end] = [letters(snippet), letters(opening), letters(ending)]
  const before = start.startsWith(shown.slice(0, compared)) ? '' : '… '
  const after = end.endsWith(shown.slice(-compared)) ? '' : ' …'
  return {
    snippet: `${before}${snippet}${after}`,
    highlights: highlights.map((each) => ({ start: each.start + before.length, end: each.end + before.length })),
  }
}

/** So many letters tell whether a snippet begins or ends where its text does. */
const compared = 20

function unmark(marked: string): { snippet: string; highlights: Highlight[] } {
  const points: string[] = []
  const highlights: Highlight[] = []
  let start = 0
  // A heading has no stop of its own: without a dash it would run into the text.
  const parted = marked.trim().replaceAll(/([^\s.!?:;,…”])(\s*\n\s*)/g, '$1 – ')
  for (const point of parted.replaceAll(/\s+/g, ' ')) {
    if (point === opening) start = points.length
    else if (point === closing) highlights.push({ start, end: points.length })
    else points.push(point)
  }
  return { snippet: points.join(''), highlights }
}
