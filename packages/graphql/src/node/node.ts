import { Problem } from '@backstop/store'
import { builder } from '../builder.ts'
import { loadNodes, maximumNodes, parseGlobalId } from './load-node.ts'

builder.queryFields((t) => ({
  node: t.field({
    description:
      'Anything with a global id. Null when nothing is published under it. The id of a merged entity gives the entity it was merged into.',
    type: builder.nodeInterfaceRef(),
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'A global id, from the field `id` of anything.' }) },
    complexity: 2,
    resolve: async (_root, { id }, context, info) => {
      const parsed = parseGlobalId(id)
      return parsed ? (await loadNodes([parsed], context, info))[0] : null
    },
  }),
  nodes: t.field({
    description: 'Several things by their global ids, in the order of the ids, null for each that is not there.',
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    args: {
      ids: t.arg.idList({ required: true, description: `Global ids, at most ${maximumNodes}.` }),
    },
    complexity: ({ ids }) => ({ field: 2, multiplier: checkNumber(ids.length) }),
    resolve: async (_root, { ids }, context, info) => {
      const parsed = ids.map(parseGlobalId)
      const nodes = await loadNodes(
        parsed.filter((id) => id !== null),
        context,
        info,
      )
      return parsed.map((id) => (id ? (nodes.shift() ?? null) : null))
    },
  }),
}))

function checkNumber(number: number): number {
  if (number <= maximumNodes) return number
  throw new Problem('BAD_INPUT', `\`ids\` has ${number} ids.`, {
    field: 'ids',
    limit: `${maximumNodes} ids`,
    remedy: 'Ask several times.',
  })
}
