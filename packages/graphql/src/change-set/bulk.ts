import {
  type BulkChanged,
  type BulkRefused,
  bulkChange,
  mergePredicates,
  Problem,
  proposeChange,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId } from '../node/load-node.ts'
import { BrokenLaw } from '../problem/problem.ts'
import { AggregateKind, idOf, readAsThing, revisionId, StudioThing } from '../studio/thing.ts'
import { editorOf } from '../user/editor.ts'
import { asCuration } from './as-curation.ts'
import { ChangeInput } from './change-input.ts'
import { Proposed } from './curate.ts'
import { readChange } from './read-change.ts'
import { StaleRevision } from './stale-revision.ts'

const types = [StaleRevision, BrokenLaw]
const curate = { may: 'curate' } as const
/** Things that one request may change. */
const most = 100

const BulkEditInput = builder.inputType('BulkEditInput', {
  description: 'One of several changes.',
  fields: (t) => ({
    change: t.field({ type: ChangeInput, required: true, description: 'What is to be otherwise.' }),
    baseRevision: t.id({ description: 'The revision that was looked at; missing for something new.' }),
    changeSet: t.id({ description: 'The set that it is a draft in, as the thing tells.' }),
  }),
})

const BulkChange = builder.objectRef<BulkChanged>('BulkChange').implement({
  description: 'What a change comes to.',
  fields: (t) => ({
    thing: t.id({ description: 'What is changed.', resolve: ({ kind, aggregate }) => idOf(kind, aggregate) }),
    kind: t.expose('kind', { type: AggregateKind, description: 'What sort of thing that is.' }),
    revision: t.id({
      description: 'The draft: what takes it back. Null where it was only tried.',
      nullable: true,
      resolve: ({ revision }) => (revision === null ? null : revisionId(revision)),
    }),
    before: t.field({
      type: StudioThing,
      description: 'What it was; null for something new.',
      nullable: true,
      resolve: ({ before, aggregate, kind }, _args, context) =>
        readAsThing(context, { aggregate, kind, revision: null, content: before }),
    }),
    after: t.field({
      type: StudioThing,
      description: 'What it is then; null where it is withdrawn.',
      nullable: true,
      resolve: ({ after, aggregate, kind }, _args, context) =>
        readAsThing(context, { aggregate, kind, revision: null, content: after }),
    }),
  }),
})

const BulkRefusal = builder.objectRef<BulkRefused>('BulkRefusal').implement({
  description: 'A change that would be refused, and why.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place among those asked for, from 0.' }),
    message: t.string({ description: 'What is wrong, for people.', resolve: ({ problem }) => problem.message }),
    remedy: t.string({
      description: 'What to do about it, where something can be done.',
      nullable: true,
      resolve: ({ problem }) => problem.remedy,
    }),
  }),
})

type Changes = { changes: BulkChanged[]; refused: BulkRefused[]; dryRun: boolean }
const BulkChanges = builder.objectRef<Changes>('BulkChanges').implement({
  description:
    'What several changes come to. They are all made or none; where they are only tried, those that would be refused are told.',
  fields: (t) => ({
    // Paid with the mutation, which knows how many there are.
    changes: t.expose('changes', {
      type: [BulkChange],
      description: 'Each of them.',
      complexity: { field: 1, multiplier: 1 },
    }),
    refused: t.expose('refused', {
      type: [BulkRefusal],
      description: 'Those that would be refused: make the others without them. Empty where they were not only tried.',
      complexity: { field: 1, multiplier: 1 },
    }),
    dryRun: t.exposeBoolean('dryRun', { description: 'Was it only tried? Then nothing was written.' }),
  }),
})

const dry = 'Only tells what would change, and writes nothing.'

builder.mutationFields((t) => ({
  mergeEntities: t.field({
    type: Proposed,
    description:
      'Says that an entity is another one: its claims are found with that from then on, its names and addresses go on working. One draft, which is taken back exactly. For editors.',
    authScopes: curate,
    errors: {
      types,
      union: { name: 'MergeEntitiesResult', description: 'The merge as a draft, or why there is none.' },
    },
    args: {
      loser: t.arg.id({ required: true, description: 'The entity that turned out to be the other.' }),
      survivor: t.arg.id({ required: true, description: 'The one that stays.' }),
      baseRevision: t.arg.id({ required: true, description: 'The revision of the first that was looked at.' }),
      document: t.arg.id({ description: 'The document that it is published with.' }),
      changeSet: t.arg.id({ description: 'The set that the first is a draft in.' }),
    },
    complexity: 30,
    resolve: (_root, { loser, survivor, baseRevision, document, changeSet }, context) =>
      asCuration(async () =>
        proposeChange(context.database, {
          change: {
            kind: 'MERGE',
            id: readGlobalId(['Entity'], loser, 'loser').id,
            into: readGlobalId(['Entity'], survivor, 'survivor').id,
          },
          base: readGlobalId(['Revision'], baseRevision, 'baseRevision').id,
          document: document == null ? null : readGlobalId(['Document'], document, 'document').id,
          changeSet: changeSet == null ? null : readGlobalId(['ChangeSet'], changeSet, 'changeSet').id,
          ...{ clientKey: null, by: await editorOf(context), now: new Date() },
        }),
      ),
  }),
  mergePredicates: t.field({
    type: BulkChanges,
    description:
      'Writes every published claim with one predicate anew with another and withdraws the one, as drafts of the editor’s own set. For editors.',
    authScopes: curate,
    errors: { types, union: { name: 'MergePredicatesResult', description: 'What changes, or why nothing does.' } },
    args: {
      loser: t.arg.id({ required: true, description: 'The predicate that goes.' }),
      survivor: t.arg.id({ required: true, description: 'The one that stays.' }),
      dryRun: t.arg.boolean({ required: true, description: dry }),
    },
    complexity: { field: 100, multiplier: 20 },
    resolve: (_root, { loser, survivor, dryRun }, context) =>
      asCuration(async () => {
        const changes = await mergePredicates(context.database, {
          loser: readGlobalId(['Predicate'], loser, 'loser').id,
          survivor: readGlobalId(['Predicate'], survivor, 'survivor').id,
          ...{ dryRun, by: await editorOf(context), now: new Date() },
        })
        return { changes, refused: [], dryRun }
      }),
  }),
  bulkEdit: t.field({
    type: BulkChanges,
    description: 'Keeps several edits as drafts, all or none. For editors.',
    authScopes: curate,
    errors: { types, union: { name: 'BulkEditResult', description: 'What changes, or why nothing does.' } },
    args: {
      edits: t.arg({ type: [BulkEditInput], required: true, description: `The edits: 1 to ${most}.` }),
      dryRun: t.arg.boolean({ required: true, description: dry }),
    },
    complexity: ({ edits }) => ({ field: 100, multiplier: Math.min(edits.length, most) }),
    resolve: (_root, { edits, dryRun }, context) =>
      asCuration(async () => {
        if (edits.length < 1 || edits.length > most)
          throw new Problem('BAD_INPUT', `These are ${edits.length} edits.`, {
            ...{ field: 'edits', limit: `1 to ${most}`, remedy: 'Make them in several requests.' },
          })
        const by = await editorOf(context)
        const now = new Date()
        const read = edits.map(({ change, baseRevision, changeSet }, i) => ({
          change: readChange(change),
          base: baseRevision == null ? null : readGlobalId(['Revision'], baseRevision, `edits.${i}.baseRevision`).id,
          changeSet: changeSet == null ? null : readGlobalId(['ChangeSet'], changeSet, `edits.${i}.changeSet`).id,
          ...{ document: null, clientKey: null, by, now },
        }))
        const { changed, refused } = await bulkChange(context.database, { edits: read, dryRun })
        return { changes: changed, refused, dryRun }
      }),
  }),
}))
