import { findLikelyRelations, type LikelyRelation } from '@backstop/knowledge'
import {
  findCurrentSet,
  findOwnEdit,
  findStudioDocument,
  findTakenBack,
  isPreparing,
  listSuggestions,
  Problem,
  readRevisions,
  readStudioDocument,
  type StudioSentence as Sentence,
  type StudioDocument as Stored,
} from '@backstop/store'
import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { readGlobalId } from '../node/load-node.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { RelationKind } from '../relation/relation.ts'
import { editorOf } from '../user/editor.ts'
import { StudioClaim, StudioRelation } from './claim-thing.ts'
import { CurrentSet } from './current-set.ts'
import { loadRevision, StudioRevision, StudioRevisionConnection } from './revision.ts'
import { StudioSource } from './source-thing.ts'
import { Studio } from './studio.ts'
import { AggregateKind, idOf, StudioThing } from './thing.ts'

/** A document has as many of these, for what an operation costs. */
export const several = 20

export const StudioSentence = builder.objectRef<Sentence>('StudioSentence').implement({
  description: 'A sentence of the text, without the space around it.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place, the title being 0.' }),
    start: t.exposeInt('start', { description: 'Offset of its first code point.' }),
    end: t.exposeInt('end', { description: 'Offset behind its last code point.' }),
    text: t.exposeString('text', { description: 'The sentence.' }),
    claims: t.idList({
      description: 'The claims with evidence in it.',
      resolve: ({ claims }) => claims.map((id) => idOf('CLAIM', id)),
    }),
  }),
})

const Likely = builder.objectRef<LikelyRelation>('LikelyRelation').implement({
  description: 'Two claims that may have to do with each other. Nobody has said so: an editor may.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationKind, description: 'What they may have to do with each other.' }),
    from: t.id({ description: 'The claim that may contradict or repeat.', resolve: ({ from }) => idOf('CLAIM', from) }),
    to: t.id({ description: 'The other claim.', resolve: ({ to }) => idOf('CLAIM', to) }),
    because: t.exposeString('because', { description: 'Why one may think so.' }),
  }),
})

/** The claims of a document that may contradict or repeat each other, as they are drafted. */
function likelyIn({ claims, relations, names }: Stored): LikelyRelation[] {
  const stands = <State extends { status: string }>({ status }: State) => status !== 'WITHDRAWN'
  return findLikelyRelations({
    claims: claims.filter(stands).map(({ id, content }) => ({ ...content, id })),
    relations: relations.filter(stands).map(({ id, content }) => ({ ...content, id })),
    predicates: [...names.values()].flatMap((state) =>
      state.kind === 'PREDICATE' ? { ...state.content, id: state.id } : [],
    ),
  })
}

const StudioDocument = builder.objectRef<Stored>('StudioDocument').implement({
  description:
    'A document as its editors have it before them: what is published, overlaid with the drafts of its current set.',
  fields: (t) => ({
    id: t.id({ description: 'The document.', resolve: ({ document }) => idOf('DOCUMENT', document.id) }),
    source: t.field({
      type: StudioSource,
      description: 'What is known of where it comes from.',
      resolve: ({ document, names }) => ({ state: document, names }),
    }),
    text: t.exposeString('text', { description: 'The whole text of the current version.' }),
    version: t.exposeInt('version', { description: 'Which version that is.' }),
    sentences: t.field({
      type: [StudioSentence],
      description: 'Its sentences, in order.',
      complexity: { field: 5, multiplier: several },
      resolve: ({ sentences }) => sentences,
    }),
    changeSet: t.expose('changeSet', {
      type: CurrentSet,
      description: 'What gathers for it; null while nothing was edited or suggested since the last publication.',
      nullable: true,
    }),
    ownEdit: t.field({
      type: StudioRevision,
      description: 'What one edited last in its current set, as long as it stands: `takeBack` takes it.',
      nullable: true,
      complexity: 5,
      resolve: async ({ changeSet }, _args, context) => {
        if (changeSet === null) return null
        const { id: editor } = await editorOf(context)
        const found = await findOwnEdit(context.database, { changeSet: changeSet.id, editor })
        return found === null ? null : loadRevision(context, found)
      },
    }),
    takenBack: t.int({
      description:
        'The knowledge revision that took its last publication back: what that wrote is no draft of a document that stays published, `undo` of this publishes it again. Null where it was not taken back.',
      nullable: true,
      complexity: 5,
      resolve: ({ document }, _args, { database }) => findTakenBack(database, document.id),
    }),
    isPreparing: t.boolean({
      description:
        'Are questions still to be made of what was published last? Until then its claims bear those of before.',
      complexity: 5,
      resolve: ({ document }, _args, { database }) => isPreparing(database, document.id),
    }),
    claims: t.field({
      type: [StudioClaim],
      description: 'Its claims, in the order of the text: published and drafted. Suggestions are apart.',
      complexity: { field: 5, multiplier: several },
      resolve: ({ claims, names }) => claims.map((state) => ({ state, names })),
    }),
    relations: t.field({
      type: [StudioRelation],
      description: 'The relations that its claims have to others.',
      complexity: { field: 5, multiplier: several },
      resolve: ({ relations, names }) => relations.map((state) => ({ state, names })),
    }),
    likelyRelations: t.field({
      type: [Likely],
      description:
        'Its claims that may contradict or repeat each other and of which nobody has said it: no more than a guess.',
      complexity: { field: 5, multiplier: several },
      resolve: likelyIn,
    }),
    others: t.field({
      type: [StudioThing],
      description: 'What its current set changes beside: entities, predicates, guards.',
      complexity: { field: 5, multiplier: several },
      resolve: ({ others, names }) => others.map((state) => ({ state, names })),
    }),
    suggestions: t.field({
      type: StudioRevisionConnection,
      description:
        'What waits for a decision, in the order of the text. New entities and predicates come with the claims that need them: ask for them by kind.',
      args: {
        kinds: t.arg({ type: [AggregateKind], description: 'Only of these kinds.' }),
        ...t.arg.connectionArgs(),
      },
      complexity: pageCost,
      resolve: ({ changeSet }, { kinds, ...page }, context, info) =>
        connectSuggestions(context, info, { kinds, page, changeSet: changeSet?.id }),
    }),
  }),
})

type Asked = {
  kinds?: NonNullable<Parameters<typeof listSuggestions>[0]>['kinds']
  page: Parameters<typeof connectWith>[3]
  changeSet: string | undefined
}

const connectSuggestions = (context: Context, info: GraphQLResolveInfo, { kinds, page, changeSet }: Asked) =>
  connectWith(
    context,
    info,
    listSuggestions({ kinds }),
    page,
    (ids) => readRevisions(context.database, ids),
    changeSet ?? nobody,
  )

/** No set has this id: a document without a current set has no suggestions. */
const nobody = '00000000-0000-0000-0000-000000000000'

builder.objectFields(Studio, (t) => ({
  suggestions: t.field({
    type: StudioRevisionConnection,
    description:
      'What waits for a decision in a document, as there, without reading its text: for the pages of a long queue.',
    args: {
      document: t.arg.id({ required: true, description: 'The document.' }),
      kinds: t.arg({ type: [AggregateKind], description: 'Only of these kinds.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: async (_studio, { document, kinds, ...page }, context, info) => {
      const { id } = readGlobalId(['Document'], document, 'document')
      const changeSet = await findCurrentSet(context.database, id)
      return connectSuggestions(context, info, { kinds, page, changeSet: changeSet ?? undefined })
    },
  }),
  document: t.field({
    type: StudioDocument,
    description: 'A document, drafted ones too, by its slug or its id; null when there is none.',
    nullable: true,
    args: {
      slug: t.arg.string({ description: 'Its readable name, a former one too.' }),
      id: t.arg.id({ description: 'Its id.' }),
    },
    complexity: 20,
    resolve: async (_studio, { slug, id }, { database }) => {
      if ((slug == null) === (id == null))
        throw new Problem('BAD_INPUT', 'Name the document by its slug or by its id.', {
          ...{ field: 'slug', limit: 'slug or id' },
        })
      const found =
        slug != null ? await findStudioDocument(database, slug) : readGlobalId(['Document'], id as string, 'id').id
      return found === null ? null : readStudioDocument(database, found)
    },
  }),
}))
