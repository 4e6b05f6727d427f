import { restoreItem, retireItem } from '@backstop/store'
import { builder } from '../builder.ts'
import { AlreadyDone, BadInput, NotFound } from '../problem/problem.ts'
import { editorOf } from '../user/editor.ts'

const Retired = builder.objectRef<{ key: string; retired: boolean }>('ItemRetired').implement({
  description: 'A question that was taken out or let in again.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The key of the question.' }),
    retired: t.exposeBoolean('retired', { description: 'Is it out?' }),
  }),
})

const curate = { may: 'curate' } as const

builder.mutationFields((t) => ({
  retireItem: t.field({
    type: Retired,
    description: 'Takes a question out, whatever its wording; who has it already keeps it. For editors.',
    authScopes: curate,
    errors: {
      types: [BadInput, NotFound, AlreadyDone],
      union: { name: 'RetireItemResult', description: 'That it is out, or why it is not.' },
    },
    args: {
      key: t.arg.string({ required: true, description: 'The key of the question.' }),
      reason: t.arg.string({ required: true, description: 'Why, in a few words.' }),
    },
    complexity: 100,
    resolve: async (_root, { key, reason }, context) => {
      const actor = await editorOf(context)
      await retireItem(context.database, { itemKey: key, reason, by: actor.id, actor })
      return { key, retired: true }
    },
  }),
  restoreItem: t.field({
    type: Retired,
    description: 'Lets a question be asked again, where it can still be proved. For editors.',
    authScopes: curate,
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'RestoreItemResult', description: 'That it is in, or why it is not.' },
    },
    args: { key: t.arg.string({ required: true, description: 'The key of the question.' }) },
    complexity: 100,
    resolve: async (_root, { key }, context) => {
      const actor = await editorOf(context)
      await restoreItem(context.database, { itemKey: key, by: actor.id, actor })
      return { key, retired: false }
    },
  }),
}))
