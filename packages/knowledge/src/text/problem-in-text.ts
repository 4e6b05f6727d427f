/** A place where a text cannot be kept as it is; `at` is in Unicode code points. */
export type TextProblem = { at: number; what: 'NUL' | 'lone surrogate' }

/**
 * The first character that Postgres cannot hold byte for byte: NUL is refused by it, a lone surrogate would silently become
 * U+FFFD. Null when the text is sound. Line ends, NBSP, emoji and combining marks are all sound.
 */
export function findTextProblem(text: string): TextProblem | null {
  let at = 0
  for (const char of text) {
    const code = char.codePointAt(0) as number
    if (code === 0) return { at, what: 'NUL' }
    if (code >= 0xd800 && code <= 0xdfff) return { at, what: 'lone surrogate' }
    at += 1
  }
  return null
}
