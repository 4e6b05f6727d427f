/** A text that can be cut at code point offsets in time proportional to the cut, whatever the text's length. */
export type CodePointText = {
  /** Length in Unicode code points. */
  length: number
  /** `text[start, end)`, offsets in code points; out of range ends are clamped. */
  slice: (start: number, end: number) => string
  /** The code point offset of a UTF-16 index. */
  fromUtf16: (index: number) => number
}

/** Indexes a text once, so that each later cut costs no walk from its start. */
export function indexCodePoints(text: string): CodePointText {
  // Only astral characters make the two units differ: the list of their code point offsets is all there is to keep, and most texts have none.
  if (!surrogate.test(text)) return indexPlain(text)
  const astral: number[] = []
  let length = 0
  for (let i = 0; i < text.length; length += 1) {
    const wide = (text.codePointAt(i) as number) > 0xffff
    if (wide) astral.push(length)
    i += wide ? 2 : 1
  }
  const toUtf16 = (point: number) => point + countBelow(astral, point, (value) => value)
  return {
    length,
    slice: (start, end) => text.slice(toUtf16(clamp(start, length)), toUtf16(clamp(end, length))),
    fromUtf16: (index) => index - countBelow(astral, index, (value, before) => value + before),
  }
}

const surrogate = /[\ud800-\udfff]/

const indexPlain = (text: string): CodePointText => ({
  length: text.length,
  slice: (start, end) => text.slice(clamp(start, text.length), clamp(end, text.length)),
  fromUtf16: (index) => index,
})

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most))

/** How many of the sorted `values`, seen through `at`, lie strictly below `limit`. */
function countBelow(values: number[], limit: number, at: (value: number, index: number) => number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(values[middle] as number, middle) < limit) low = middle + 1
    else high = middle
  }
  return low
}
