import type { AggregateKind as Kind } from '@backstop/knowledge'
import {
  countBareSentences,
  type List,
  listStudioClaims,
  listStudioDocuments,
  listStudioEntities,
  listStudioGuards,
  listStudioPredicates,
  namesIn,
  type PageArguments,
  readStudioHome,
  readThings,
  type StudioHome as StoredHome,
  type StudioState,
} from '@backstop/store'
import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../builder.ts'
import { Modality } from '../claim/claim-enums.ts'
import type { Context } from '../context.ts'
import { EntityKind } from '../entity/entity.ts'
import { gather, placeOf } from '../load/gather.ts'
import { readGlobalId } from '../node/load-node.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { editorOf } from '../user/editor.ts'
import { StudioClaim } from './claim-thing.ts'
import { CurrentSet, loadCurrentSetOf } from './current-set.ts'
import { StudioEntity, StudioGuard, StudioPredicate } from './known-thing.ts'
import { StudioSource } from './source-thing.ts'
import { Studio } from './studio.ts'
import { StudioStatus, type Thing } from './thing.ts'

/** Loads rows of a table, with what they refer to: two statements a page. */
export async function loadThings<K extends Kind>(
  { database }: Context,
  ids: readonly string[],
  editor: string,
): Promise<Map<string, Thing<K>>> {
  const states = await readThings(database, ids, editor)
  const names = await readThings(database, [...states.values()].flatMap(namesIn), editor)
  return new Map([...states].map(([id, state]) => [id, { state: state as unknown as StudioState<K>, names }]))
}

/** A page of a table of one kind. */
async function tableOf<K extends Kind>(
  context: Context,
  info: GraphQLResolveInfo,
  page: PageArguments,
  list: (editor: string) => List,
) {
  const { id } = await editorOf(context)
  return connectWith(context, info, list(id), page, (ids) => loadThings<K>(context, ids, id))
}

/** The id that a filter names, of a type of the public API. */
export const idIn = (typename: string, id: string | null | undefined, field: string) =>
  id == null ? null : readGlobalId([typename], id, field).id

const words = (type: string, what: string) => ({
  name: `${type}Connection`,
  description: `A page of ${what} (Relay), and how many there are in all.`,
})
const edge = (type: string, what: string) => ({
  name: `${type}Edge`,
  description: `${what}, and its place in the list.`,
})
const EntityConnection = builder.connectionObject(
  { type: StudioEntity, ...words('StudioEntity', 'entities') },
  edge('StudioEntity', 'An entity'),
)
const PredicateConnection = builder.connectionObject(
  { type: StudioPredicate, ...words('StudioPredicate', 'predicates') },
  edge('StudioPredicate', 'A predicate'),
)
const GuardConnection = builder.connectionObject(
  { type: StudioGuard, ...words('StudioGuard', 'guards') },
  edge('StudioGuard', 'A guard'),
)
/** A page of claims: of the table, and of other lists of them. */
export const ClaimConnection = builder.connectionObject(
  { type: StudioClaim, ...words('StudioClaim', 'claims') },
  edge('StudioClaim', 'A claim'),
)
const SourceConnection = builder.connectionObject(
  { type: StudioSource, ...words('StudioSource', 'documents') },
  edge('StudioSource', 'A document'),
)

const EntityOrder = builder.enumType('StudioEntityOrder', {
  description: 'By what a table of entities is sorted.',
  values: {
    NAME: { description: 'By name.' },
    KIND: { description: 'By kind, then by name.' },
    CLAIM_COUNT: { description: 'Those in most published claims first.' },
  },
})

const PredicateOrder = builder.enumType('StudioPredicateOrder', {
  description: 'By what a table of predicates is sorted.',
  values: {
    LABEL: { description: 'By label.' },
    CLAIM_COUNT: { description: 'Those of most published claims first.' },
  },
})

const ClaimOrder = builder.enumType('StudioClaimOrder', {
  description: 'By what a table of claims is sorted.',
  values: {
    TEXT_POSITION: { description: 'In the order of each text.' },
    TEXT: { description: 'By their sentences.' },
  },
})

const Home = builder.objectRef<StoredHome>('StudioHome').implement({
  description: 'How much waits, over all documents.',
  fields: (t) => ({
    documentsWaiting: t.exposeInt('documentsWaiting', { description: 'Documents with drafts or suggestions.' }),
    pendingSuggestions: t.exposeInt('pendingSuggestions', { description: 'Suggestions that wait for a decision.' }),
    sentencesWithoutClaim: t.exposeInt('sentencesWithoutClaim', {
      description: 'Sentences of published texts in which no published claim has evidence.',
    }),
    claimsWithoutRelations: t.exposeInt('claimsWithoutRelations', {
      description: 'Published claims that have to do with no other.',
    }),
    reportedQuestions: t.exposeInt('reportedQuestions', {
      description: 'Questions that were reported and are not retired.',
    }),
  }),
})

builder.objectFields(StudioSource, (t) => ({
  current: t.field({
    type: CurrentSet,
    description: 'What gathers for the document; null while nothing does.',
    nullable: true,
    resolve: ({ state }, _args, context, info) => loadCurrentSetOf(context, placeOf(info), state.id),
  }),
  sentencesWithoutClaim: t.int({
    description:
      'Of its published text: sentences in which no published claim has evidence. Null while it is not published.',
    nullable: true,
    resolve: async ({ state }, _args, context, info) =>
      (await gather(context, placeOf(info), state.id, (ids) => countBareSentences(context.database, ids))) ?? null,
  }),
}))

const status: { type: [typeof StudioStatus]; description: string } = {
  type: [StudioStatus],
  description: 'How it stands to what is published: any of these.',
}

builder.objectFields(Studio, (t) => ({
  home: t.field({
    type: Home,
    description: 'How much waits.',
    complexity: 20,
    resolve: (_studio, _args, { database }) => readStudioHome(database),
  }),
  ownSet: t.field({
    type: CurrentSet,
    description: 'What you have gathered outside any document; null while there is nothing.',
    nullable: true,
    resolve: async (_studio, _args, context) => loadCurrentSetOf(context, null, (await editorOf(context)).id),
  }),
  documents: t.field({
    type: SourceConnection,
    description: 'All documents, published and drafted: those in which something waits first.',
    args: {
      text: t.arg.string({ description: 'Part of the title.' }),
      status: t.arg(status),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_studio, { text, status, ...page }, context, info) =>
      tableOf<'DOCUMENT'>(context, info, page, (editor) => listStudioDocuments({ text, status }, editor)),
  }),
  entities: t.field({
    type: EntityConnection,
    description: 'All entities, published and drafted; those that were merged are left out.',
    args: {
      text: t.arg.string({ description: 'Part of the name or of an alias.' }),
      kind: t.arg({ type: [EntityKind], description: 'Any of these kinds.' }),
      status: t.arg(status),
      orderBy: t.arg({ type: EntityOrder, defaultValue: 'NAME', required: true, description: 'By what.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_studio, { text, kind, status, orderBy, ...page }, context, info) =>
      tableOf<'ENTITY'>(context, info, page, (editor) => listStudioEntities({ text, kind, status }, orderBy, editor)),
  }),
  predicates: t.field({
    type: PredicateConnection,
    description: 'All predicates, published and drafted.',
    args: {
      text: t.arg.string({ description: 'Part of the label or the key.' }),
      status: t.arg(status),
      orderBy: t.arg({ type: PredicateOrder, defaultValue: 'LABEL', required: true, description: 'By what.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_studio, { text, status, orderBy, ...page }, context, info) =>
      tableOf<'PREDICATE'>(context, info, page, (editor) => listStudioPredicates({ text, status }, orderBy, editor)),
  }),
  guards: t.field({
    type: GuardConnection,
    description: 'All guards, published and drafted.',
    args: {
      entity: t.arg.id({ description: 'Only those of this entity.' }),
      status: t.arg(status),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_studio, { entity, status, ...page }, context, info) =>
      tableOf<'GUARD'>(context, info, page, (editor) =>
        listStudioGuards({ entity: idIn('Entity', entity, 'entity'), status }, editor),
      ),
  }),
  claims: t.field({
    type: ClaimConnection,
    description: 'All claims, published and drafted.',
    args: {
      text: t.arg.string({ description: 'Part of the sentence.' }),
      document: t.arg.id({ description: 'Only those of this document.' }),
      subject: t.arg.id({ description: 'Only those with this subject.' }),
      predicate: t.arg.id({ description: 'Only those with this predicate.' }),
      about: t.arg.id({
        description: 'Only those that name this entity, as they are written: what moves when it is merged.',
      }),
      modality: t.arg({ type: [Modality], description: 'Any of these.' }),
      status: t.arg(status),
      unrelated: t.arg.boolean({ description: 'Only those published that have to do with no other.' }),
      orderBy: t.arg({ type: ClaimOrder, defaultValue: 'TEXT_POSITION', required: true, description: 'By what.' }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageCost,
    resolve: (_studio, args, context, info) => {
      const { text, modality, status, unrelated, orderBy, first, after, last, before } = args
      const filter = {
        ...{ text, modality, status, unrelated },
        document: idIn('Document', args.document, 'document'),
        subject: idIn('Entity', args.subject, 'subject'),
        predicate: idIn('Predicate', args.predicate, 'predicate'),
        about: idIn('Entity', args.about, 'about'),
      }
      return tableOf<'CLAIM'>(context, info, { first, after, last, before }, (editor) =>
        listStudioClaims(filter, orderBy, editor),
      )
    },
  }),
}))
