import { readItems, type ShownItem } from '@backstop/store'
import { builder } from '../builder.ts'
import { refetchable } from '../node/load-node.ts'

/** A question of one form, as learners see it. */
type Shown<Form extends ShownItem['form']> = Extract<ShownItem, { form: Form }>

/** The type that serves each form. */
const typenames = {
  choice: 'ChoiceItem',
  order: 'OrderingItem',
  pairs: 'MatchingItem',
  text: 'ClozeItem',
  sentence: 'EvidenceItem',
} as const satisfies Record<ShownItem['form'], string>

/** The types of questions: what the id of a question may name. */
export const itemTypenames: readonly string[] = Object.values(typenames)

export const ItemOption = builder.objectRef<{ id: string; text: string }>('ItemOption').implement({
  description: 'One of the parts of an item: something to choose, to put in order or to pair.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the part within its item: pass it in an answer.' }),
    text: t.exposeString('text', { description: 'The part in words.' }),
  }),
})

const ItemSentence = builder.objectRef<{ index: number; text: string }>('ItemSentence').implement({
  description: 'A sentence of a passage, verbatim.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in the document, the title being 0: pass it in an answer.' }),
    text: t.exposeString('text', { description: 'The sentence.' }),
  }),
})

export const Item = builder.interfaceRef<ShownItem>('Item').implement({
  description: 'A question as learners see it. Its key is never part of it.',
  resolveType: ({ form }) => typenames[form],
  fields: (t) => ({
    id: t.globalID({
      description: 'Names this question in these words.',
      complexity: 0,
      resolve: ({ id, form }) => ({ type: typenames[form], id }),
    }),
    version: t.exposeInt('version', { description: 'Raised when the wording changes.' }),
    stem: t.exposeString('stem', { description: 'The question.' }),
  }),
})

const ChoiceItem = builder.objectRef<Shown<'choice'>>('ChoiceItem')
builder.node(ChoiceItem, {
  description: 'A question that is answered by choosing. Answer with `options`.',
  interfaces: [Item],
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    options: t.expose('options', {
      type: [ItemOption],
      description: 'The choices, in the order in which they are shown.',
    }),
    multiple: t.exposeBoolean('multiple', { description: 'Are several right? Then all of them have to be chosen.' }),
  }),
})

const OrderingItem = builder.objectRef<Shown<'order'>>('OrderingItem')
builder.node(OrderingItem, {
  description: 'A question that is answered by putting steps in order. Answer with `order`.',
  interfaces: [Item],
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    steps: t.expose('steps', { type: [ItemOption], description: 'The steps, in the order in which they are shown.' }),
  }),
})

const MatchingItem = builder.objectRef<Shown<'pairs'>>('MatchingItem')
builder.node(MatchingItem, {
  description:
    'A question that is answered by pairing what belongs together. Answer with `pairs`, one for each on the left.',
  interfaces: [Item],
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    left: t.expose('left', { type: [ItemOption], description: 'What has to be paired.' }),
    right: t.expose('right', {
      type: [ItemOption],
      description: 'What it may be paired with, each once; something is left over.',
    }),
  }),
})

const ClozeItem = builder.objectRef<Shown<'text'>>('ClozeItem')
builder.node(ClozeItem, {
  description: 'A question that is answered by typing what comes at the end of its sentence. Answer with `text`.',
  interfaces: [Item],
  id: { resolve: ({ id }) => id },
})

const EvidenceItem = builder.objectRef<Shown<'sentence'>>('EvidenceItem')
builder.node(EvidenceItem, {
  description: 'A question that is answered by pointing at a sentence of a passage. Answer with `sentence`.',
  interfaces: [Item],
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    sentences: t.expose('sentences', {
      type: [ItemSentence],
      description: 'The passage, sentence by sentence, as it stands in the document.',
    }),
  }),
})

for (const [form, typename] of Object.entries(typenames))
  refetchable(typename, async (ids, { database }) => {
    const items = [...(await readItems(database, ids))].filter(([, item]) => item.form === form)
    return new Map(items.map(([id, item]) => [id, { __typename: typename, ...item }]))
  })
