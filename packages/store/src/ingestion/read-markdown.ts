import { marked } from 'marked'
import { parse } from 'yaml'
import type { ProposedMetadata } from './ingestion.ts'
import { type ReadSource, readFragment } from './read-page.ts'

/** The names that front matter has for what we keep, the usual first. */
const names: [ProposedMetadata['field'], string[]][] = [
  ['title', ['title']],
  ['author', ['author', 'authors', 'by']],
  ['publisher', ['publisher', 'site', 'source']],
  ['publishedOn', ['publishedOn', 'date', 'published']],
  ['language', ['language', 'lang']],
  ['url', ['url', 'link', 'canonical']],
  ['rights', ['rights', 'license', 'copyright']],
]

/** The text of a Markdown document without its marks, and what its front matter says. */
export function readMarkdown(source: string): ReadSource {
  const [whole = '', front = ''] = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source) ?? []
  const html = marked.parse(source.slice(whole.length), { async: false, gfm: true })
  return { text: readFragment(html), metadata: front === '' ? [] : readFront(front) }
}

function readFront(front: string): ProposedMetadata[] {
  const said = readYaml(front)
  return names.flatMap(([field, keys]) => {
    const value = keys.map((key) => inWords(said[key])).find((words) => words !== null)
    return value == null ? [] : [{ field, value, origin: 'FRONT_MATTER' as const }]
  })
}

/** What is no YAML says nothing of the document; its text is read all the same. */
function readYaml(front: string): Record<string, unknown> {
  try {
    const said: unknown = parse(front, { schema: 'failsafe' })
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function inWords(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ') || null
  return typeof value === 'string' ? value.trim() || null : null
}
