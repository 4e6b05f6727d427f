import { listIngestions, Problem, readIngestion, watchIngestion } from '@backstop/store'
import { builder } from '../builder.ts'
import { Studio } from '../studio/studio.ts'
import { editorOf } from '../user/editor.ts'
import { Ingestion } from './ingestion.ts'
import { readIngestionId } from './ingestion-id.ts'
import { takeSeat } from './take-seat.ts'

builder.objectFields(Studio, (t) => ({
  ingestion: t.field({
    type: Ingestion,
    description: 'A document on its way in; null when there is none by that id.',
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The ingestion.' }) },
    complexity: 10,
    resolve: (_studio, { id }, { database }) => readIngestion(database, readIngestionId(id)),
  }),
  ingestions: t.field({
    type: [Ingestion],
    description: 'The documents that were handed over last, the latest first.',
    args: { first: t.arg.int({ defaultValue: 10, required: true, description: 'How many: 1 to 50.' }) },
    complexity: ({ first }) => ({ field: 5, multiplier: first }),
    resolve: (_studio, { first }, { database }) => {
      if (first >= 1 && first <= 50) return listIngestions(database, first)
      throw new Problem('BAD_INPUT', `${first} are asked for.`, { field: 'first', limit: '1 to 50' })
    },
  }),
}))

builder.subscriptionType({
  description:
    'What is told as it happens, over server-sent events. A stream ends after ten minutes at most: ask again to go on.',
})

builder.subscriptionFields((t) => ({
  ingestion: t.field({
    type: Ingestion,
    description:
      'A document on its way in, now and each time that something about it changes, until it has ended. For editors; five streams each.',
    authScopes: { may: 'curate' },
    args: { id: t.arg.id({ required: true, description: 'The ingestion.' }) },
    complexity: 20,
    subscribe: async (_root, { id }, context) => {
      // The scope is asked about each event; this, before there is any.
      const { id: viewer } = await editorOf(context)
      const ingestion = readIngestionId(id)
      if ((await readIngestion(context.database, ingestion)) === null)
        throw new Problem('NOT_FOUND', 'There is no such ingestion.', { field: 'id' })
      return takeSeat(viewer, (signal) => watchIngestion(context.database, ingestion, signal))
    },
    resolve: (ingestion) => ingestion,
  }),
}))
