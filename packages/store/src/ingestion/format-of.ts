import { Problem } from '../problem.ts'
import type { SourceFormat } from './ingestion.ts'

const byEnding: Record<string, SourceFormat> = {
  txt: 'TEXT',
  text: 'TEXT',
  md: 'MARKDOWN',
  markdown: 'MARKDOWN',
  html: 'HTML',
  htm: 'HTML',
  xhtml: 'HTML',
}

/** Elements that a page or a piece of one begins with. */
const opening =
  /^\s*(?:<!doctype html|<!--|<(?:html|head|body|meta|title|main|article|section|header|div|p|h[1-6]|ul|ol|table|blockquote|figure|span)(?:\s[^<>]*)?>)/i

/** How pasted text is to be read: as HTML where it begins like that and has an element that ends, else as it stands. */
export const formatOfText = (text: string): SourceFormat =>
  opening.test(text) && /<\/[a-z][a-z0-9]*\s*>/i.test(text) ? 'HTML' : 'TEXT'

/**
 * How a file is to be read, by the ending of its name, else by its media type.
 * @throws Problem BAD_INPUT for a file of another kind
 */
export function formatOf(fileName: string, mediaType = ''): SourceFormat {
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase()
  const known = byEnding[ending ?? '']
  if (known !== undefined) return known
  if (/^text\/html\b|^application\/xhtml/.test(mediaType)) return 'HTML'
  if (mediaType.startsWith('text/') || (ending === undefined && mediaType === '')) return 'TEXT'
  throw new Problem('BAD_INPUT', `A file of this kind cannot be read${ending ? `: .${ending}` : ''}.`, {
    field: 'file',
    limit: '.txt, .md, .html',
    remedy: 'Save it as text, Markdown or HTML, or paste its text.',
  })
}
