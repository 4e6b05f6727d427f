/** What ends a line somewhere: CRLF, CR, vertical tab, form feed, NEL, the Unicode line and paragraph separators. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu

/** What shows nothing and would part a word from its equal: controls, soft hyphens, byte order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\ufeff]/gu

/** How long lines are that a program has wrapped: a shorter one was ended by its author, a longer one was never wrapped. */
const wrapped = { shortest: 45, longest: 100 }

/**
 * The form in which a text is kept, byte for byte from then on. Line ends become LF and characters NFC, what is invisible goes, a
 * tab becomes a space, each line loses the white space around it. A line is a paragraph, as everywhere: blank lines go,
 * and the lines of a paragraph that a program has wrapped become one. A text in this form stays as it is.
 */
export function normaliseText(raw: string): string {
  const clean = raw.replace(lineEnds, '\n').replace(invisible, '').replaceAll('\t', ' ').normalize('NFC')
  const lines = clean.split('\n').map((line) => line.trim())
  const hasParagraphs = lines.join('\n').trim().includes('\n\n')
  return hasParagraphs ? unwrap(lines).join('\n') : lines.filter((line) => line !== '').join('\n')
}

/** Lines without blank ones, those of each wrapped paragraph joined. */
function unwrap(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs.flatMap((paragraph) => (isWrapped(paragraph) ? [paragraph.join(' ')] : paragraph))
}

function isWrapped(paragraph: readonly string[]): boolean {
  const lengths = paragraph.map((line) => [...line].length)
  return (
    paragraph.length > 1 &&
    lengths.every((length) => length <= wrapped.longest) &&
    lengths.slice(0, -1).every((length) => length >= wrapped.shortest) &&
    !paragraph.slice(1).some((line) => /^([-*•–—]|\d+[.)])\s/u.test(line))
  )
}
