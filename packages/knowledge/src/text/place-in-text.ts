/** A place in a text as a person finds it: line and column from 1, and the offset from 0; columns and offsets in code points. */
export type TextPlace = { line: number; column: number; offset: number }

/** Where a UTF-16 index lies. LF, CR and CRLF each end a line. */
export function placeInText(text: string, index: number): TextPlace {
  let [line, column, offset] = [1, 1, 0]
  for (let i = 0; i < index; ) {
    const char = text.codePointAt(i) as number
    i += char > 0xffff ? 2 : 1
    offset += 1
    column += 1
    const endsLine = char === 10 || (char === 13 && text.charCodeAt(i) !== 10)
    if (endsLine) {
      line += 1
      column = 1
    }
  }
  return { line, column, offset }
}
