import {
  countItems,
  findNextSeed,
  findQuiz,
  listQuizItems,
  listQuizzes,
  readComposition,
  readItems,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { checkSlugs } from '../load/check-slugs.ts'
import { gather, placeOf } from '../load/gather.ts'
import { loadRow, planRows } from '../load/load-rows.ts'
import { refetchable } from '../node/load-node.ts'
import { connect, connectWith, pageCost } from '../page/connection.ts'
import { Composition, CompositionInput } from './composition.ts'
import { Item } from './item.ts'

const ItemConnection = builder.connectionObject(
  { type: Item, name: 'ItemConnection', description: 'A page of questions (Relay), and how many the quiz has in all.' },
  { name: 'ItemEdge', description: 'A question, and its place in the quiz.' },
)

export const Quiz = builder.prismaNode('Quiz', {
  description: 'Questions about a document, each proved from its claims. The same for everybody.',
  id: { field: 'id' },
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its readable name in addresses.' }),
    seed: t.exposeInt('seed', {
      description:
        'Which of the quizzes with this slug it is: each seed asks other questions. 1 for the document’s own.',
    }),
    composition: t.field({
      type: Composition,
      description: 'What it is made of: with the slug and the seed, this names it.',
      select: { composition: true },
      resolve: ({ composition }) => readComposition(composition),
    }),
    nextSeed: t.int({
      description: 'The seed to go on with: its quiz asks other questions. Null where the document bears no others.',
      nullable: true,
      complexity: 5,
      select: { id: true, slug: true, seed: true, composition: true },
      resolve: (quiz, _args, { database }) => findNextSeed(database, quiz),
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    document: t.relation('document', { description: 'The document it is about.', nullable: true }),
    itemCount: t.int({
      description: 'How many questions it has.',
      complexity: 2,
      resolve: async ({ id }, _args, context, info) =>
        (await gather(context, placeOf(info), id, (ids) => countItems(context.database, ids))) ?? 0,
    }),
    items: t.field({
      type: ItemConnection,
      description: 'Its questions in order, without their keys.',
      args: {
        first: t.arg.int({ description: 'How many: 1 to 100, 20 when missing.' }),
        after: t.arg.string({ description: 'Only what comes after this cursor.' }),
      },
      complexity: pageCost,
      resolve: ({ id }, args, context, info) =>
        connectWith(context, info, listQuizItems(), args, (ids) => readItems(context.database, ids), id),
    }),
  }),
})

refetchable('Quiz', async (ids, context, info) => {
  const load = planRows(context, info, 'Quiz')
  const counts = await countItems(context.database, ids)
  return load(ids.filter((id) => counts.get(id)))
})

const QuizConnection = builder.connectionObject(
  { type: Quiz, name: 'QuizConnection', description: 'A page of quizzes (Relay), and how many there are in all.' },
  { name: 'QuizEdge', description: 'A quiz, and its place in the list.' },
)

builder.queryFields((t) => ({
  quiz: t.field({
    type: Quiz,
    description: 'A quiz by its slug; null when none has it, and `extensions.hints` then suggests the nearest.',
    nullable: true,
    args: {
      slug: t.arg.string({ required: true, description: 'Its readable name.' }),
      seed: t.arg.int({
        description:
          'Other questions on the same document, the same for everybody who gives the same number: 1 to 9999. 1 when missing.',
      }),
      composition: t.arg({
        type: CompositionInput,
        description: 'What to make it of. Null is answered where no question fits: `quizOffer` says what there is.',
      }),
    },
    resolve: async (_root, { slug, seed, composition }, context, info) => {
      const name = { slug, seed: seed ?? undefined, composition: composition ?? undefined }
      // Composed when somebody asks, and forgotten where nobody begins it: no edition tells.
      if (seed != null || composition != null) context.keepForNobody()
      const id = await findQuiz(context.database, name)
      if (id !== null) return loadRow(context, info, 'Quiz', id)
      await checkSlugs([{ field: 'slug', kind: 'QUIZ', slug }], context, info)
      return null
    },
  }),
  quizzes: t.field({
    type: QuizConnection,
    description: 'All quizzes, by title.',
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    resolve: (_root, args, context, info) => connect(context, info, 'Quiz', listQuizzes(), args),
  }),
}))

builder.prismaObjectFields('Document', (t) => ({
  quizzes: t.field({
    type: QuizConnection,
    description: 'The quizzes about it, by title.',
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    select: { id: true },
    resolve: ({ id }, args, context, info) => connect(context, info, 'Quiz', listQuizzes({ of: 'document' }), args, id),
  }),
}))
