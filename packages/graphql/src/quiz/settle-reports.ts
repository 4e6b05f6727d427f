import { type ReportOutcome as Outcome, reopenReports, settleReports } from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId, writeGlobalId } from '../node/load-node.ts'
import { BadInput, NotFound } from '../problem/problem.ts'
import { editorOf } from '../user/editor.ts'

export const ReportOutcome = builder.enumType('ReportOutcome', {
  description: 'What an editor did about a report. A question that is taken out has its reason there.',
  values: {
    NOTHING_TO_DO: { description: 'Looked at it: the question is right as it is.' },
    CLAIM_MENDED: { description: 'Mended a claim that it rests on.' },
  } satisfies Record<Outcome, object>,
})

const Settled = builder.objectRef<{ settlement: string }>('ReportsSettled').implement({
  description: 'What was reported of a question waits for nobody any more.',
  fields: (t) => ({
    settlement: t.id({
      description: 'By this it is taken back.',
      resolve: ({ settlement }) => writeGlobalId('ReportSettlement', settlement),
    }),
  }),
})

const Reopened = builder.objectRef<{ settlement: string }>('ReportsReopened').implement({
  description: 'What was reported waits again.',
  fields: (t) => ({ settlement: t.exposeID('settlement', { description: 'What was taken back.' }) }),
})

const curate = { may: 'curate' } as const

builder.mutationFields((t) => ({
  settleReports: t.field({
    type: Settled,
    description: 'Notes what was done about all that was reported of a question by now. For editors.',
    authScopes: curate,
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'SettleReportsResult', description: 'That it is settled, or why it is not.' },
    },
    args: {
      key: t.arg.string({ required: true, description: 'The key of the question.' }),
      outcome: t.arg({ type: ReportOutcome, required: true, description: 'What was done.' }),
      reason: t.arg.string({ required: true, description: 'Why, in a few words.' }),
    },
    complexity: 10,
    resolve: async (_root, { key, outcome, reason }, context) => {
      const actor = await editorOf(context)
      const decision = { itemKey: key, outcome, reason, by: actor.id, actor }
      return { settlement: await settleReports(context.database, decision) }
    },
  }),
  reopenReports: t.field({
    type: Reopened,
    description: 'Takes a settlement back: what was reported waits again. For editors.',
    authScopes: curate,
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'ReopenReportsResult', description: 'That it waits, or why it does not.' },
    },
    args: { settlement: t.arg.id({ required: true, description: 'The settlement.' }) },
    complexity: 10,
    resolve: async (_root, { settlement }, context) => {
      const actor = await editorOf(context)
      const { id } = readGlobalId(['ReportSettlement'], settlement, 'settlement')
      await reopenReports(context.database, { settlement: id, by: actor.id, actor })
      return { settlement }
    },
  }),
}))
