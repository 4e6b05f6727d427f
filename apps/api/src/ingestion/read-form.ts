import { readDocumentId } from '@backstop/graphql'
import {
  formatOf,
  formatOfText,
  type GivenMetadata,
  metadataFields,
  type NewDocument,
  Problem,
  type SourceFormat,
  sourceFormats,
} from '@backstop/store'

/** Reads a document that a form hands over: the file, or else the text. */
export async function readNewDocument(form: FormData): Promise<NewDocument> {
  const file = form.get('file')
  const isFile = typeof file === 'object' && file !== null && file.size > 0
  const text = form.get('text')
  const pasted = typeof text === 'string' ? text : ''
  return {
    source: isFile ? new Uint8Array(await file.arrayBuffer()) : pasted,
    format: readFormat(form) ?? (isFile ? formatOf(file.name, file.type) : formatOfText(pasted)),
    given: readGiven(form),
    review: form.has('review'),
    anyway: form.has('anyway'),
    replaces: readReplaced(form),
  }
}

function readFormat(form: FormData): SourceFormat | null {
  const asked = form.get('format')
  if (typeof asked !== 'string' || asked === '') return null
  const format = sourceFormats.find((each) => each === asked.toUpperCase())
  if (format !== undefined) return format
  throw new Problem('BAD_INPUT', `“${asked.slice(0, 40)}” is no format.`, {
    field: 'format',
    limit: sourceFormats.join(', '),
  })
}

/** Metadata in a form: a field that is missing is found out, one that is empty is what the source does not say. */
export function readGiven(form: FormData): GivenMetadata {
  return Object.fromEntries(
    metadataFields.flatMap((field) => {
      const value = form.get(field)
      if (typeof value !== 'string') return []
      const words = value.trim()
      // These two every document has: empty, they are found out.
      if (words === '' && (field === 'title' || field === 'language')) return []
      return [[field, words === '' ? null : words]]
    }),
  )
}

/** The document that is replaced by it, where one is named. */
export function readReplaced(form: FormData): string | null {
  const id = form.get('replaces')
  return typeof id === 'string' && id !== '' ? readDocumentId(id) : null
}
