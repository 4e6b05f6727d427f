import type { ShownReview } from '@backstop/store'
import { builder } from '../builder.ts'
import { Document } from '../document/document.ts'
import { loadRow } from '../load/load-rows.ts'
import { Attempt } from '../quiz/attempt.ts'

const ReviewDocument = builder.objectRef<ShownReview['documents'][number]>('ReviewDocument').implement({
  description: 'What is due on one document.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      description: 'The document.',
      resolve: async ({ documentId }, _args, context, info) =>
        (await loadRow(context, info, 'Document', documentId)) as { id: string },
    }),
    dueCount: t.exposeInt('dueCount', { description: 'How many of its claims are due.' }),
  }),
})

const Ability = builder.objectRef<ShownReview['ability']>('Ability').implement({
  description:
    'How able a learner is, by their first answers to questions (Elo). With fewer than 30 there are not enough answers yet to tell.',
  fields: (t) => ({
    answerCount: t.exposeInt('answers', { description: 'How many questions they have answered and been told about.' }),
    known: t.exposeFloat('known', {
      description:
        'The share of middling questions they know, from 0 to 1, guesses aside; null with fewer than 30 answers.',
      nullable: true,
    }),
  }),
})

export const Review = builder.objectRef<ShownReview>('Review').implement({
  description:
    'What a learner has answered before and should be asked again, by the end of their day. It names no claim: that would give the answers away.',
  fields: (t) => ({
    rememberedCount: t.exposeInt('rememberedCount', {
      description: 'On how many claims they have answered something that can still be asked about.',
    }),
    dueCount: t.exposeInt('dueCount', { description: 'How many of these are due.' }),
    missedCount: t.exposeInt('missedCount', {
      description: 'How many of those that are due were answered wrong last.',
    }),
    documents: t.expose('documents', { type: [ReviewDocument], description: 'What is due, by document.' }),
    nextDueAt: t.expose('nextDueAt', {
      type: 'DateTime',
      description: 'When something more will be due, after today; null where nothing will.',
      nullable: true,
    }),
    examOn: t.expose('examOn', {
      type: 'EDTF',
      description: 'The day of the exam that reviews lead up to; null where none is set or it is over.',
      nullable: true,
    }),
    ability: t.expose('ability', { type: Ability, description: 'How able they have shown themselves to be.' }),
    attempt: t.expose('attempt', {
      type: Attempt,
      description: 'The review that was begun today and is not done, to go on with.',
      nullable: true,
    }),
  }),
})
