import { listReports, readReports, type ShownReport } from '@backstop/store'
import { builder } from '../builder.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { Item } from './item.ts'

const ItemReport = builder.objectRef<ShownReport>('ItemReport').implement({
  description: 'What somebody found wrong with a question; never who.',
  fields: (t) => ({
    item: t.expose('item', { type: Item, description: 'The question, also when it was withdrawn since.' }),
    reason: t.exposeString('reason', { description: 'What is wrong with it, in their words.' }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', description: 'When they said so.' }),
  }),
})

const ItemReportConnection = builder.connectionObject(
  {
    type: ItemReport,
    name: 'ItemReportConnection',
    description: 'A page of reports (Relay), and how many there are in all.',
  },
  { name: 'ItemReportEdge', description: 'A report, and its place in the list.' },
)

builder.queryFields((t) => ({
  itemReports: t.field({
    type: ItemReportConnection,
    description: 'What was reported about questions, the latest first: for editors.',
    authScopes: { may: 'readReports' },
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    resolve: (_root, args, context, info) =>
      connectWith(context, info, listReports(), args, (ids) => readReports(context.database, ids)),
  }),
}))
