/**
 * Cuts a text at code point offsets, the unit of every offset the API gives: `cutter(text)(start, end)` is
 * `text[start, end)`. Offsets beyond the text are clamped.
 */
export function cutter(text: string): (start: number, end: number) => string {
  const points = Array.from(text)
  return (start, end) => points.slice(Math.max(0, start), Math.max(0, end)).join('')
}

/** The length of a text in code points. */
export const lengthInCodePoints = (text: string): number => Array.from(text).length
