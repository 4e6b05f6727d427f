import { type Hit, listHits, readHits, suggestWords } from '@backstop/store'
import { builder } from '../builder.ts'
import { loadRow } from '../load/load-rows.ts'
import { type Connection, connectWith, pageCost } from '../page/connection.ts'

const SearchKind = builder.enumType('SearchKind', {
  description: 'What can be searched.',
  values: {
    DOCUMENT: { description: 'Documents: their titles and texts.' },
    ENTITY: { description: 'Entities: their names, other names and descriptions.' },
    CLAIM: { description: 'Claims: their sentences and the words they rest on.' },
  },
})

const Highlight = builder.objectRef<Hit['highlights'][number]>('Highlight').implement({
  description: 'A part of a snippet that was searched for, in Unicode code points.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Offset of the first code point.' }),
    end: t.exposeInt('end', { description: 'Offset behind the last code point.' }),
  }),
})

const typenames = { DOCUMENT: 'Document', ENTITY: 'Entity', CLAIM: 'Claim' } as const

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  description: 'Something that was found.',
  fields: (t) => ({
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'What was found: a document, an entity or a claim.',
      resolve: async ({ id, kind }, _args, context, info) =>
        (await loadRow(context, info, typenames[kind], id)) as { id: string },
    }),
    kind: t.expose('kind', { type: SearchKind, description: 'What sort of thing it is.' }),
    score: t.exposeFloat('score', {
      description: 'How well it fits: 3 and more for exactly that name, 1 and more for a name, below 1 for a text.',
    }),
    snippet: t.exposeString('snippet', {
      description: 'The words it was found by, with some around them. Plain text.',
    }),
    highlights: t.expose('highlights', { type: [Highlight], description: 'What of the snippet was searched for.' }),
  }),
})

/** What was found, and the words it was looked for by. */
type Found = Connection<Hit> & { words: string }

const SearchConnection = builder.connectionObject(
  {
    type: SearchHit,
    name: 'SearchConnection',
    description: 'A page of what was found (Relay), and how much there is in all.',
    fields: (t) => ({
      meant: t.string({
        description:
          'Where nothing was found: the words as they may have been meant, slips put right by the names there are.',
        nullable: true,
        complexity: 0,
        resolve: async (found, _args, { database }) => {
          const { words, totalCount } = found as unknown as Found
          return (await totalCount()) > 0 ? null : suggestWords(database, words)
        },
      }),
    }),
  },
  { name: 'SearchEdge', description: 'Something that was found, and its place in the list.' },
)

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Finds documents, entities and claims by words, best first. Words are stemmed, the last one may be unfinished; "quotes" make phrases, `or` and -without work. Words like "not" or "up to", which no index has, are looked for where a phrase has them or nothing else is asked. Blank words find nothing.',
    args: {
      query: t.arg.string({ required: true, description: 'What to look for: at most 200 characters.' }),
      kinds: t.arg({ type: [SearchKind], description: 'Only these sorts of things; all when missing.' }),
      first: t.arg.int({ description: 'How many: 1 to 100, 20 when missing.' }),
      after: t.arg.string({ description: 'Only what comes after this cursor.' }),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      Object.assign(
        connectWith(context, info, listHits(args.query, args.kinds ?? null), args, (ids) =>
          readHits(context.database, args.query, ids),
        ),
        { words: args.query },
      ),
  }),
)
