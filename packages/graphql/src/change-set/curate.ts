import {
  decideRevisions,
  Problem,
  type ProposedChange,
  type PublishedSet,
  proposeChange,
  publishSet,
  readCurrentSets,
  type Decided as StoredDecision,
  takeBack,
  undoPublication,
} from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { gather } from '../load/gather.ts'
import { readGlobalId } from '../node/load-node.ts'
import { BrokenLaw } from '../problem/problem.ts'
import { CurrentSet } from '../studio/current-set.ts'
import { Decision, loadRevision, StudioRevision, thingOf } from '../studio/revision.ts'
import { changeSetId, revisionId, StudioThing } from '../studio/thing.ts'
import { editorOf } from '../user/editor.ts'
import { asCuration } from './as-curation.ts'
import { ChangeInput } from './change-input.ts'
import { readChange } from './read-change.ts'
import { StaleRevision } from './stale-revision.ts'

const types = [StaleRevision, BrokenLaw]
const curate = { may: 'curate' } as const

const loadSet = async (context: Context, id: string) =>
  (await gather(context, 'current sets', id, (ids) => readCurrentSets(context.database, ids))) ?? null

export const Proposed = builder.objectRef<ProposedChange>('Proposed').implement({
  description: 'An edit that was kept. It is not published yet.',
  fields: (t) => ({
    revision: t.field({
      type: StudioRevision,
      description: 'The revision that was written: the next edit is based on it.',
      nullable: true,
      resolve: ({ revision }, _args, context) => loadRevision(context, revision),
    }),
    thing: t.field({
      type: StudioThing,
      description: 'What it says; null where it takes something away.',
      nullable: true,
      resolve: async ({ revision }, _args, context) => {
        const found = await loadRevision(context, revision)
        return found && thingOf(found)
      },
    }),
    accepted: t.idList({
      description: 'The revisions of the suggestions that it names and that were accepted with it.',
      resolve: ({ accepted }) => accepted.map(revisionId),
    }),
    changeSet: t.field({
      type: CurrentSet,
      description: 'Where it waits to be published.',
      nullable: true,
      resolve: ({ changeSet }, _args, context) => loadSet(context, changeSet),
    }),
  }),
})

const Decided = builder.objectRef<StoredDecision>('Decided').implement({
  description: 'Decisions that were kept.',
  fields: (t) => ({
    revisions: t.field({
      type: [StudioRevision],
      description: 'What was decided about: what an accepted revision needed is among them.',
      resolve: async ({ revisions }, _args, context) =>
        (await Promise.all(revisions.map((id) => loadRevision(context, id)))).filter((found) => found !== null),
    }),
    changeSet: t.field({
      type: CurrentSet,
      description: 'The change set as it now is.',
      nullable: true,
      resolve: ({ changeSet }, _args, context) => loadSet(context, changeSet),
    }),
  }),
})

const Published = builder.objectRef<PublishedSet>('Published').implement({
  description: 'A publication.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The knowledge revision that it made.' }),
    changeSet: t.id({
      description: 'The change set that was published: undo takes it.',
      resolve: ({ changeSet }) => changeSetId(changeSet),
    }),
    waiting: t.field({
      type: CurrentSet,
      description: 'Where what waits for a decision goes on waiting; null where nothing does.',
      nullable: true,
      resolve: ({ waiting }, _args, context) => (waiting === null ? null : loadSet(context, waiting)),
    }),
  }),
})

const Undone = builder.objectRef<{ changeSet: string; revision: number }>('Undone').implement({
  description: 'A publication that took another back.',
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The knowledge revision that it made.' }),
    changeSet: t.id({
      description: 'The change set that takes back: it can be undone in its turn.',
      resolve: ({ changeSet }) => changeSetId(changeSet),
    }),
  }),
})

builder.mutationFields((t) => ({
  propose: t.field({
    type: Proposed,
    description:
      'Keeps an edit of one thing, accepted, until it is published: in the current set of the document it belongs to, else in the editor’s own. For editors.',
    authScopes: curate,
    errors: { types, union: { name: 'ProposeResult', description: 'The edit that was kept, or why it was not.' } },
    args: {
      changeSet: t.arg.id({ description: 'The set that was looked at, for what belongs to no document by itself.' }),
      document: t.arg.id({ description: 'The document in which a claim is new, or that an entity is edited with.' }),
      baseRevision: t.arg.id({ description: 'The revision that was looked at; missing for something new.' }),
      change: t.arg({ type: ChangeInput, required: true, description: 'What is to be otherwise.' }),
      clientKey: t.arg.id({
        description: 'Chosen by the client, new for each edit: sending it again writes nothing twice.',
      }),
    },
    complexity: 30,
    resolve: (_root, { changeSet, document, baseRevision, change, clientKey }, context) =>
      asCuration(async () =>
        proposeChange(context.database, {
          change: readChange(change),
          base: baseRevision == null ? null : readGlobalId(['Revision'], baseRevision, 'baseRevision').id,
          changeSet: changeSet == null ? null : readGlobalId(['ChangeSet'], changeSet, 'changeSet').id,
          document: document == null ? null : readGlobalId(['Document'], document, 'document').id,
          ...{ clientKey: clientKey ?? null, by: await editorOf(context), now: new Date() },
        }),
      ),
  }),
  decide: t.field({
    type: Decided,
    description:
      'Accepts or rejects revisions of one change set; accepting one accepts the new things that it needs. For editors.',
    authScopes: curate,
    errors: {
      types,
      union: { name: 'DecideResult', description: 'The decisions that were kept, or why they were not.' },
    },
    args: {
      revisions: t.arg.idList({ required: true, description: 'What is decided about: 1 to 100 revisions.' }),
      decision: t.arg({ type: Decision, required: true, description: 'What becomes of them.' }),
      reason: t.arg.string({ description: 'Why they are rejected, in a few words.' }),
    },
    complexity: 30,
    resolve: (_root, { revisions, decision, reason }, context) =>
      asCuration(async () =>
        decideRevisions(context.database, {
          revisions: checkNumber(revisions).map((id) => readGlobalId(['Revision'], id, 'revisions').id),
          ...{ decision, reason: reason ?? null, by: await editorOf(context), now: new Date() },
        }),
      ),
  }),
  takeBack: t.field({
    type: Decided,
    description:
      'Takes one’s hand off a revision before it is published: a suggestion waits again, an edit is gone and what stood before it stands again. For editors.',
    authScopes: curate,
    errors: { types, union: { name: 'TakeBackResult', description: 'What was taken back, or why it was not.' } },
    args: {
      revision: t.arg.id({ required: true, description: 'The revision.' }),
      whole: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'With every other edit of one’s own of the same thing that is not published.',
      }),
    },
    complexity: 30,
    resolve: (_root, { revision, whole }, context) =>
      asCuration(async () =>
        takeBack(context.database, {
          whole,
          revision: readGlobalId(['Revision'], revision, 'revision').id,
          ...{ by: await editorOf(context), now: new Date() },
        }),
      ),
  }),
  publish: t.field({
    type: Published,
    description:
      'Publishes what a change set has accepted, all or nothing; what waits for a decision goes on waiting. For editors.',
    authScopes: curate,
    errors: { types, union: { name: 'PublishResult', description: 'The publication, or why there is none.' } },
    args: {
      changeSet: t.arg.id({ required: true, description: 'The change set.' }),
      expectedVersion: t.arg.int({ required: true, description: 'Its count when it was looked at.' }),
    },
    complexity: 100,
    resolve: (_root, { changeSet, expectedVersion }, context) =>
      asCuration(async () =>
        publishSet(context.database, {
          changeSet: readGlobalId(['ChangeSet'], changeSet, 'changeSet').id,
          ...{ expectedVersion, by: await editorOf(context), now: new Date(), whenUnprepared: context.whenUnprepared },
        }),
      ),
  }),
  undo: t.field({
    type: Undone,
    description:
      'Takes a publication back by another one; a document that is left unpublished by it goes on as a draft. Refused whole where something of it was published anew since, with the values. For editors.',
    authScopes: curate,
    errors: {
      types,
      union: { name: 'UndoResult', description: 'The publication that takes back, or why there is none.' },
    },
    args: { changeSet: t.arg.id({ required: true, description: 'The change set that was published.' }) },
    complexity: 100,
    resolve: (_root, { changeSet }, context) =>
      asCuration(async () =>
        undoPublication(context.database, {
          changeSet: readGlobalId(['ChangeSet'], changeSet, 'changeSet').id,
          ...{ by: await editorOf(context), now: new Date(), whenUnprepared: context.whenUnprepared },
        }),
      ),
  }),
}))

/** Decisions that one request may make. */
const maximumRevisions = 100

function checkNumber(revisions: readonly string[]): readonly string[] {
  if (revisions.length > 0 && revisions.length <= maximumRevisions) return revisions
  throw new Problem('BAD_INPUT', `These are ${revisions.length} revisions.`, {
    ...{ field: 'revisions', limit: `1 to ${maximumRevisions}`, remedy: 'Decide on them in several requests.' },
  })
}
