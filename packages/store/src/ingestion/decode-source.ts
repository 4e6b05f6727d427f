import { findTextProblem, indexCodePoints, placeInText, type TextPlace } from '@backstop/knowledge'
import { Problem } from '../problem.ts'
import type { SourceFormat } from './ingestion.ts'

/** A problem with something at a place of what was handed over. */
const unsound = (what: string, place: TextPlace, remedy: string) =>
  new Problem('BAD_INPUT', `There is ${what} in line ${place.line}, column ${place.column}.`, {
    field: 'source',
    remedy,
    details: { place },
  })

/**
 * The characters of a source. UTF-8, or UTF-16 with a byte order mark; a page may name another encoding.
 * @throws Problem BAD_INPUT that names the line, column and offset (from 0, in characters) of the first byte that is none of the
 * encoding's, or of a character that cannot be kept
 */
export function decodeSource(bytes: Uint8Array, format: SourceFormat): string {
  const encoding = markedEncoding(bytes) ?? (format === 'HTML' ? declaredEncoding(bytes) : null) ?? 'utf-8'
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const bad = encoding === 'utf-8' ? findBadByte(bytes, text) : -1
  if (bad !== -1)
    throw unsound('a byte that is no UTF-8', placeInText(text, bad), 'Save it as UTF-8 and hand it over again.')
  refuseUnsoundText(text)
  return text
}

/** Refuses a text with a character that no database keeps as it is. Throws a Problem that names its place. */
export function refuseUnsoundText(text: string): void {
  const found = findTextProblem(text)
  if (found === null) return
  const index = indexCodePoints(text).slice(0, found.at).length
  throw unsound(`a ${found.what}`, placeInText(text, index), 'Take it out.')
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** What a page says of itself within its first kilobyte, where it is an encoding that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const label = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(start)?.[1]
  try {
    return label === undefined ? null : new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The UTF-16 index of the first replacement character in `text` that does not stand in the bytes; -1 where all are sound. */
function findBadByte(bytes: Uint8Array, text: string): number {
  let index = 0
  let at = 0
  for (const char of text) {
    const code = char.codePointAt(0) as number
    if (code === 0xfffd && !(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) return index
    index += char.length
    at += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return -1
}
