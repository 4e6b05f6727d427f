import { listDocuments } from '@backstop/store'
import { builder } from '../builder.ts'
import { loadBySlug, planRows } from '../load/load-rows.ts'
import { refetchable } from '../node/load-node.ts'
import { connect, pageCost } from '../page/connection.ts'
import { TimeValue, type ValueRow } from '../value/value.ts'

const currentText = { orderBy: { version: 'desc' }, take: 1, select: { text: true } } as const

export const Document = builder.prismaNode('Document', {
  description: 'A source: a text that does not change within a version, and what is known of where it comes from.',
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its readable name in addresses.' }),
    title: t.exposeString('title', { description: 'Its title, the first line of the text.' }),
    text: t.string({
      description: 'The whole text of the current version. Offsets of evidence count its Unicode code points.',
      complexity: 10,
      select: { versions: currentText },
      resolve: ({ versions }) => versions[0]?.text ?? '',
    }),
    version: t.exposeInt('version', { description: 'The current version; evidence says which one it was found in.' }),
    publisher: t.exposeString('publisher', { description: 'Who published it.', nullable: true }),
    author: t.exposeString('author', { description: 'Who wrote it.', nullable: true }),
    url: t.exposeString('url', { description: 'Where it was published.', nullable: true }),
    language: t.exposeString('language', { description: 'Its language, a BCP 47 tag: "en".' }),
    rights: t.exposeString('rights', { description: 'The terms under which the text may be shown.', nullable: true }),
    publishedOn: t.expose('publishedOn', {
      type: 'EDTF',
      description: 'When it was published, as printed in the source; null where the source does not say.',
      nullable: true,
    }),
    datedAround: t.field({
      type: TimeValue,
      description: 'When it was written, as an editor inferred, with the reason.',
      nullable: true,
      select: { datedAround: true, datedAroundText: true, datedAroundReason: true },
      resolve: inferredTime,
    }),
  }),
})

type Dating = { datedAround: string | null; datedAroundText: string | null; datedAroundReason: string | null }

function inferredTime({ datedAround, datedAroundText, datedAroundReason }: Dating): ValueRow | null {
  if (datedAround === null) return null
  const none = { entity: null, minimum: null, maximum: null, unit: null }
  return {
    ...none,
    kind: 'TIME',
    text: datedAroundText ?? datedAround,
    time: datedAround,
    inferredBecause: datedAroundReason,
  }
}

refetchable('Document', (ids, context, info) => planRows(context, info, 'Document')(ids))

const DocumentConnection = builder.connectionObject(
  {
    type: Document,
    name: 'DocumentConnection',
    description: 'A page of documents (Relay), and how many there are in all.',
  },
  { name: 'DocumentEdge', description: 'A document, and its place in the list.' },
)

builder.queryFields((t) => ({
  document: t.field({
    type: Document,
    description:
      'A document by its slug, a former one too; null when nobody has it, and `extensions.hints` then suggests the nearest.',
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable name.' }) },
    resolve: (_root, { slug }, context, info) => loadBySlug(context, info, 'Document', slug),
  }),
  documents: t.field({
    type: DocumentConnection,
    description: 'All documents, the latest first; those without a printed date come last.',
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    resolve: (_root, args, context, info) => connect(context, info, 'Document', listDocuments(), args),
  }),
}))
