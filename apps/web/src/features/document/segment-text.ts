/** Words of a text that something rests on: `[start, end)` in code points; `key` names what rests on them. */
export type Span = { key: string; start: number; end: number }

/** A run of a paragraph in which the same spans hold from its first character to its last. */
export type Segment = {
  start: number
  text: string
  /**
   * What rests on these words, the most specific first: what begins here before what goes on from earlier words, then
   * what is told in the fewest words from its first to its last, then as given.
   */
  keys: string[]
  /** Those of `keys` that have not been met earlier in the text, so that each is anchored exactly once. */
  opens: string[]
  /** Those of `keys` whose last span begins here. */
  lasts: string[]
}

export type Paragraph = { start: number; segments: Segment[] }

/**
 * Cuts a text into paragraphs (its non-empty lines) and each paragraph into segments, so that spans may overlap, nest,
 * touch, repeat or cross paragraphs. Joined, a paragraph's segments are its line. Spans outside the text mark nothing.
 */
export function segmentText(text: string, spans: readonly Span[]): Paragraph[] {
  const points = Array.from(text)
  const marking = spans.filter((span) => span.start < span.end)
  const reach = reachOf(marking)
  const ordered = marking.toSorted((a, b) => (reach.get(a.key) ?? 0) - (reach.get(b.key) ?? 0))
  const met = new Set<string>()
  const lastStart = new Map<string, number>()
  for (const { key, start } of ordered) lastStart.set(key, Math.max(start, lastStart.get(key) ?? 0))

  const segment = (near: readonly Span[], start: number, end: number): Segment => {
    const here = [...new Set(near.filter((span) => span.start <= start && end <= span.end).map((span) => span.key))]
    const opens = here.filter((key) => !met.has(key))
    const keys = [...opens, ...here.filter((key) => met.has(key))]
    for (const key of opens) met.add(key)
    return {
      start,
      text: points.slice(start, end).join(''),
      keys,
      opens,
      lasts: keys.filter((key) => lastStart.get(key) === start),
    }
  }

  // A text with thousands of spans has few in each line: they are met as the lines are gone through.
  const rank = new Map(ordered.map((span, at) => [span, at]))
  const byStart = ordered.toSorted((a, b) => a.start - b.start)
  let behind = 0
  let open: Span[] = []
  return lines(points).map(({ start, end }) => {
    while ((byStart[behind]?.start ?? end) < end) open.push(byStart[behind++] as Span)
    open = open.filter((span) => start < span.end)
    const near = open.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
    const cuts = new Set(near.flatMap((span) => [span.start, span.end]))
    const inside = [...cuts].filter((cut) => start < cut && cut < end).sort((a, b) => a - b)
    const bounds = [start, ...inside, end]
    return { start, segments: bounds.slice(1).map((to, index) => segment(near, bounds[index] as number, to)) }
  })
}

/** How far what rests on several spans reaches, from its first character to its last: half a sentence is no claim's own. */
function reachOf(spans: readonly Span[]): Map<string, number> {
  const reach = new Map<string, number>()
  for (const [key, own] of Map.groupBy(spans, (span) => span.key))
    reach.set(key, Math.max(...own.map((span) => span.end)) - Math.min(...own.map((span) => span.start)))
  return reach
}

/** The non-blank lines of a text, without their line breaks. */
function lines(points: readonly string[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  for (let at = 0; at <= points.length; at += 1) {
    if (at < points.length && points[at] !== '\n') continue
    const end = points[at - 1] === '\r' ? Math.max(start, at - 1) : at
    if (points.slice(start, end).join('').trim() !== '') found.push({ start, end })
    start = at + 1
  }
  return found
}
