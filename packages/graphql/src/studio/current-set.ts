import {
  type ChangeCount as Counted,
  countChanges,
  countUnsure,
  listPublished,
  readCurrentSetOf,
  readCurrentSetsOf,
  readRevisions,
  type CurrentSet as Stored,
} from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { gather, placeOf } from '../load/gather.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { StudioRevisionConnection } from './revision.ts'
import { AggregateKind, changeSetId } from './thing.ts'

const ChangeCount = builder.objectRef<Counted>('ChangeCount').implement({
  description: 'How many things of a kind would be published, or withdrawn.',
  fields: (t) => ({
    kind: t.expose('kind', { type: AggregateKind, description: 'What sort of thing.' }),
    withdraws: t.exposeBoolean('withdraws', { description: 'Would they be withdrawn?' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

export const CurrentSet = builder.objectRef<Stored>('CurrentSet').implement({
  description: 'What gathers until it is published together.',
  fields: (t) => ({
    id: t.id({ description: 'The change set.', resolve: ({ id }) => changeSetId(id) }),
    version: t.exposeInt('version', {
      description: 'Counts every change of it: publishing names the count that was seen.',
    }),
    accepted: t.exposeInt('accepted', { description: 'How many things it would publish.' }),
    counts: t.field({
      type: [ChangeCount],
      description: 'The same, by what sort of thing it is.',
      complexity: 5,
      resolve: async ({ id }, _args, context, info) =>
        (await gather(context, placeOf(info), id, (ids) => countChanges(context.database, ids))) ?? [],
    }),
    pending: t.exposeInt('pending', { description: 'How many wait for a decision.' }),
    unsure: t.int({
      description: 'How many of those that wait are less sure than this.',
      args: { below: t.arg.float({ required: true, description: 'From here on a suggestion is sure: 0 to 1.' }) },
      complexity: 5,
      resolve: async ({ id }, { below: sure }, context, info) =>
        (await gather(context, placeOf(info), id, (changeSets) =>
          countUnsure(context.database, { changeSets, sure }),
        )) ?? 0,
    }),
    changes: t.field({
      type: StudioRevisionConnection,
      description: 'What it would publish.',
      args: t.arg.connectionArgs(),
      complexity: pageCost,
      resolve: ({ id }, page, context, info) =>
        connectWith(context, info, listPublished(), page, (ids) => readRevisions(context.database, ids), id),
    }),
  }),
})

/** The current set of an editor, where no place is named; of a document, read together with those that others ask for at the same place. */
export async function loadCurrentSetOf(context: Context, place: string | null, id: string): Promise<Stored | null> {
  if (place === null) return readCurrentSetOf(context.database, { owner: id })
  return (await gather(context, place, id, (ids) => readCurrentSetsOf(context.database, ids))) ?? null
}
