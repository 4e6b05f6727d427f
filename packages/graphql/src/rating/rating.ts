import { readRatings, type ShownRating } from '@backstop/store'
import { builder } from '../builder.ts'
import { gather } from '../load/gather.ts'
import { Item } from '../quiz/item.ts'

export const Difficulty = builder.enumType('Difficulty', {
  description: 'How hard a question has shown itself to be.',
  values: {
    EASY: { description: 'A middling learner knows two in three of these, or more.' },
    MIDDLING: { description: 'Between the two.' },
    HARD: { description: 'A middling learner knows one in three of these, or fewer.' },
  } satisfies Record<NonNullable<ShownRating['word']>, object>,
})

const ItemRating = builder.objectRef<ShownRating>('ItemRating').implement({
  description:
    'How hard a question is, by the first answers of all its learners (Elo). With fewer than 30 there are not enough answers yet to tell.',
  fields: (t) => ({
    answerCount: t.exposeInt('answers', { description: 'How many learners have answered it and been told.' }),
    difficulty: t.expose('word', {
      type: Difficulty,
      description: 'How hard it is; null with fewer than 30 answers.',
      nullable: true,
    }),
    facility: t.exposeFloat('facility', {
      description: 'The share of right answers, from 0 to 1; null with fewer than 30 answers.',
      nullable: true,
    }),
  }),
})

builder.interfaceField(Item, 'rating', (t) =>
  t.field({
    type: ItemRating,
    description: 'How hard it has shown itself to be.',
    complexity: 2,
    // Of questions of every form together: nothing of the selection decides what is read.
    resolve: async ({ id }, _args, context) => {
      // It moves with every answer, of which an edition knows nothing.
      context.keepForNobody()
      return (await gather(context, 'ItemRating', id, (ids) => readRatings(context.database, ids))) as ShownRating
    },
  }),
)
