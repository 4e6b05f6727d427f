import { builder } from '../builder.ts'
import { Document } from '../document/document.ts'
import { selecting } from '../load/selecting.ts'

/** A piece of evidence. At run time it has what the operation selects and no more: see `selectEvidence`. */
export type EvidenceRow = {
  start: number
  end: number
  quote: string
  prefix: string
  suffix: string
  sentence: string
  version: { version: number; document: { id: string } }
}

const columns = ['start', 'end', 'quote', 'prefix', 'suffix', 'sentence'] as const

/** For those who cannot know what is selected. */
export const everyField: ReadonlySet<string> = new Set([...columns, 'version', 'document'])

/**
 * What to read of evidence: the columns that are selected, and its document if that is.
 * @param selected names of the fields selected of the evidence
 * @param document what is selected of its document
 */
export function selectEvidence(selected: ReadonlySet<string>, document: () => object) {
  const version = {
    select: { version: true, document: selected.has('document') ? document() : { select: { id: true } } },
  }
  return {
    id: true,
    ...Object.fromEntries(columns.filter((name) => selected.has(name)).map((name) => [name, true])),
    ...(selected.has('version') || selected.has('document') ? { version } : {}),
  }
}

/** Reads the evidence of a row, through its relation `evidence`, in the same statement as the row. */
export const selectingEvidence = (query: object = {}) =>
  selecting((nested, selected) => ({
    evidence: {
      ...query,
      select: selectEvidence(selected(), () => nested({ select: { id: true } }, documentPath, 'Document')),
    },
  }))

/** Where the selection of its document stands beneath a field that gives evidence. */
export const documentPath = ['document']

export const Evidence = builder.objectRef<EvidenceRow>('Evidence').implement({
  description:
    'Verbatim words of a document: in the text of that version, [start, end) is the quote. Offsets count Unicode code points, as the W3C Web Annotation model does.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      description: 'The document they stand in.',
      resolve: ({ version }) => version.document,
    }),
    version: t.int({
      description: 'The version of the document that was read.',
      resolve: ({ version }) => version.version,
    }),
    start: t.exposeInt('start', { description: 'Offset of the first code point.' }),
    end: t.exposeInt('end', { description: 'Offset behind the last code point.' }),
    quote: t.exposeString('quote', { description: 'The words themselves.' }),
    prefix: t.exposeString('prefix', { description: 'Up to 32 code points that stand before.' }),
    suffix: t.exposeString('suffix', { description: 'Up to 32 code points that stand behind.' }),
    sentence: t.exposeString('sentence', { description: 'The sentence or sentences that the words stand in.' }),
  }),
})
