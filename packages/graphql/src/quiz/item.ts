import { readItems, type ShownItem } from '@backstop/store'
import { builder } from '../builder.ts'
import { refetchable } from '../node/load-node.ts'

const ItemOption = builder.objectRef<ShownItem['options'][number]>('ItemOption').implement({
  description: 'One of the choices of an item.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the choice within its item: pass it in an answer.' }),
    text: t.exposeString('text', { description: 'The choice in words.' }),
  }),
})

export const Item = builder.interfaceRef<ShownItem>('Item').implement({
  description: 'A question as learners see it. Its key is never part of it.',
  resolveType: () => 'ChoiceItem',
  fields: (t) => ({
    id: t.globalID({
      description: 'Names this question in these words.',
      complexity: 0,
      resolve: ({ id }) => ({ type: 'ChoiceItem', id }),
    }),
    version: t.exposeInt('version', { description: 'Raised when the wording changes.' }),
    stem: t.exposeString('stem', { description: 'The question.' }),
  }),
})

const ChoiceItem = builder.objectRef<ShownItem>('ChoiceItem')
builder.node(ChoiceItem, {
  description: 'A question that is answered by choosing.',
  interfaces: [Item],
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    options: t.expose('options', {
      type: [ItemOption],
      description: 'The choices, in the order in which they are shown.',
    }),
    multiple: t.exposeBoolean('multiple', { description: 'May several be chosen?' }),
  }),
})

refetchable('ChoiceItem', async (ids, { database }) => {
  const items = await readItems(database, ids)
  return new Map([...items].map(([id, item]) => [id, { __typename: 'ChoiceItem', ...item }]))
})

export { ItemOption }
