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
