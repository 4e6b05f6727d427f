import { aggregateKinds } from '@backstop/knowledge'
import {
  findAsOf,
  findWithdrawnDocument,
  listHistory,
  listPublications,
  listPublished,
  type PageArguments,
  type Passage,
  readPassages,
  readPublications,
  readRevisions,
  type StudioPublication as Stored,
  type WithdrawnDocument as Withdrawn,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId } from '../node/load-node.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { describeContent } from './describe-content.ts'
import { loadRevision, StudioRevision, StudioRevisionConnection } from './revision.ts'
import { Studio } from './studio.ts'
import { changeSetId, idOf, typenames } from './thing.ts'

/** The aggregate that a global id names, of whatever kind. */
export function readThingId(id: string, field: string): { id: string; kind: (typeof aggregateKinds)[number] } {
  const read = readGlobalId(Object.values(typenames), id, field)
  const kind = aggregateKinds.find((each) => typenames[each] === read.typename)
  return { id: read.id, kind: kind as (typeof aggregateKinds)[number] }
}

const Publication = builder.objectRef<Stored>('StudioPublication').implement({
  description: 'A publication, and what became of it.',
  fields: (t) => ({
    changeSet: t.id({ description: 'What was published: undo takes it.', resolve: ({ id }) => changeSetId(id) }),
    revision: t.exposeInt('revision', { description: 'The knowledge revision that it made.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When.' }),
    author: t.exposeString('author', { description: 'Who gathered it, by name.' }),
    title: t.exposeString('title', { description: 'What it is called; empty for what gathered by itself.' }),
    document: t.id({
      description: 'The document whose edits it published.',
      nullable: true,
      resolve: ({ document }) => (document === null ? null : idOf('DOCUMENT', document)),
    }),
    things: t.exposeInt('things', { description: 'How many things it changed.' }),
    undoes: t.id({
      description: 'The publication that it takes back.',
      nullable: true,
      resolve: ({ undoes }) => (undoes === null ? null : changeSetId(undoes)),
    }),
    undoneBy: t.exposeInt('undoneBy', {
      description: 'The knowledge revision that took it back last.',
      nullable: true,
    }),
    undoable: t.exposeBoolean('undoable', {
      description: 'Can it be taken back? Not twice, and not where something of it was published anew since.',
    }),
    changes: t.field({
      type: StudioRevisionConnection,
      description: 'What it wrote.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, page: PageArguments, context, info) =>
        connectWith(context, info, listPublished(), page, (ids) => readRevisions(context.database, ids), id),
    }),
  }),
})

const PublicationConnection = builder.connectionObject(
  {
    type: Publication,
    name: 'StudioPublicationConnection',
    description: 'A page of publications (Relay), and how many there are in all.',
  },
  { name: 'StudioPublicationEdge', description: 'A publication, and its place in the list.' },
)

const WithdrawnDocument = builder.objectRef<Withdrawn>('WithdrawnDocument').implement({
  description: 'A document of which nothing is published any more.',
  fields: (t) => ({
    id: t.id({ description: 'The document.', resolve: ({ id }) => idOf('DOCUMENT', id) }),
    title: t.exposeString('title', {
      description: 'What it was called last; null where what it said was redacted.',
      nullable: true,
    }),
    publication: t.field({
      type: Publication,
      description: 'What withdrew it.',
      complexity: 5,
      resolve: async ({ changeSet }, _args, { database }) =>
        (await readPublications(database, [changeSet])).get(changeSet) as Stored,
    }),
  }),
})

type Told = { field: string; before: string | null; after: string | null }
const FieldDifference = builder.objectRef<Told>('FieldDifference').implement({
  description: 'A field that two revisions have otherwise, in words.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Which field.' }),
    before: t.exposeString('before', { description: 'What the first says; null for nothing.', nullable: true }),
    after: t.exposeString('after', { description: 'What the second says; null for nothing.', nullable: true }),
  }),
})

const StudioPassagePart = builder.objectRef<Passage[number]>('StudioPassagePart').implement({
  description: 'Words of a sentence.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    isEvidence: t.exposeBoolean('isEvidence', { description: 'Are they what something rests on?' }),
  }),
})

const StudioPassage = builder.objectRef<Passage>('StudioPassage').implement({
  description: 'A sentence in which evidence stands.',
  fields: (t) => ({
    parts: t.field({
      type: [StudioPassagePart],
      description: 'The sentence, cut where the evidence begins and ends.',
      resolve: (parts) => parts,
    }),
  }),
})

builder.objectFields(Studio, (t) => ({
  passages: t.field({
    type: [StudioPassage],
    description: 'The sentences in which the evidence of a revision stands, in the version of the text that it names.',
    args: { revision: t.arg.id({ required: true, description: 'The revision.' }) },
    complexity: { field: 20, multiplier: 5 },
    resolve: async (_studio, { revision }, context) => {
      const found = await loadRevision(context, readGlobalId(['Revision'], revision, 'revision').id)
      return found?.content ? readPassages(context.database, found.content) : []
    },
  }),
  history: t.field({
    type: StudioRevisionConnection,
    description: 'Every revision of one thing, the latest first, decided on or not.',
    args: { thing: t.arg.id({ required: true, description: 'The thing.' }), ...t.arg.connectionArgs() },
    complexity: pageCost,
    resolve: (_studio, { thing, ...page }, context, info) =>
      connectWith(
        context,
        info,
        listHistory(),
        page,
        (ids) => readRevisions(context.database, ids),
        readThingId(thing, 'thing').id,
      ),
  }),
  asOf: t.field({
    type: StudioRevision,
    description: 'What was published of a thing as of a knowledge revision; null where nothing was.',
    nullable: true,
    args: {
      thing: t.arg.id({ required: true, description: 'The thing.' }),
      revision: t.arg.int({ required: true, description: 'The knowledge revision.' }),
    },
    complexity: 10,
    resolve: async (_studio, { thing, revision }, context) => {
      const found = await findAsOf(context.database, { aggregate: readThingId(thing, 'thing').id, revision })
      return found === null ? null : loadRevision(context, found)
    },
  }),
  difference: t.field({
    type: [FieldDifference],
    description:
      'What two revisions have otherwise, field by field, in words; all of the second where no first is named.',
    args: {
      from: t.arg.id({ description: 'The first revision.' }),
      to: t.arg.id({ required: true, description: 'The second.' }),
    },
    complexity: { field: 10, multiplier: 10 },
    resolve: async (_studio, { from, to }, context) => {
      const read = (id: string, field: string) => loadRevision(context, readGlobalId(['Revision'], id, field).id)
      const [before, after] = await Promise.all([from == null ? null : read(from, 'from'), read(to, 'to')])
      const [a, b] = [before && describeContent(before), after && describeContent(after)]
      return [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])]
        .map((field) => ({ field, before: a?.get(field) ?? null, after: b?.get(field) ?? null }))
        .filter((told) => told.before !== told.after)
    },
  }),
  withdrawnDocument: t.field({
    type: WithdrawnDocument,
    description:
      'The document of a slug, a former one too, where what was published last of it is its withdrawal; null where it is published, or never was.',
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its readable name.' }) },
    complexity: 5,
    resolve: (_studio, { slug }, { database }) => findWithdrawnDocument(database, slug),
  }),
  publications: t.field({
    type: PublicationConnection,
    description: 'All publications, the latest first.',
    args: {
      through: t.arg.int({ description: 'Only those up to this knowledge revision.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_studio, { through, ...page }, context, info) =>
      connectWith(context, info, listPublications(through ?? null), page, (ids) =>
        readPublications(context.database, ids),
      ),
  }),
}))
