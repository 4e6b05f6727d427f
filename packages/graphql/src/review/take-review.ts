import { readReview, setExamDate, startReview } from '@backstop/store'
import { builder } from '../builder.ts'
import { BadInput, NotFound } from '../problem/problem.ts'
import { Attempt } from '../quiz/attempt.ts'
import { Review } from './review.ts'

/** By how many minutes a learner's clock is ahead of UTC: it decides where their day ends. */
const utcOffset = {
  required: true,
  defaultValue: 0,
  description:
    'By how many minutes the learner’s clock is ahead of UTC, from -840 to 840: it decides when their day ends.',
} as const

builder.queryField('review', (t) =>
  t.field({
    type: Review,
    description: 'What is due today for the learner who asks.',
    args: { utcOffset: t.arg.int(utcOffset) },
    complexity: 10,
    resolve: async (_root, { utcOffset }, { database, learner }) =>
      readReview(database, { learner: await learner.find(), utcOffset }),
  }),
)

builder.mutationFields((t) => ({
  startReview: t.field({
    type: Attempt,
    description:
      'Starts an attempt at questions on what is due, from easy to hard; the review that was begun today and is not done goes on instead.',
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'StartReviewResult', description: 'The attempt, or why there is none.' },
    },
    args: {
      length: t.arg.int({ required: true, defaultValue: 8, description: 'How many questions at most: 1 to 50.' }),
      utcOffset: t.arg.int(utcOffset),
    },
    complexity: 20,
    resolve: async (_root, { length, utcOffset }, { database, learner }) =>
      startReview(database, { learner: await learner.find(), length, utcOffset }),
  }),
  setExamDate: t.field({
    type: Review,
    description:
      'Sets the day of an exam that reviews lead up to: nothing is put off beyond it, and what would be weak by then comes sooner.',
    errors: {
      types: [BadInput],
      union: { name: 'SetExamDateResult', description: 'What is due now, or why the day was not taken.' },
    },
    args: {
      date: t.arg({ type: 'EDTF', description: 'A day, today or later: "2025-06-30". Null takes the exam away.' }),
      utcOffset: t.arg.int(utcOffset),
    },
    complexity: 20,
    resolve: async (_root, { date, utcOffset }, { database, learner }) => {
      const key = await learner.ensure()
      await setExamDate(database, { learner: key, date: date ?? null, utcOffset })
      return readReview(database, { learner: key, utcOffset })
    },
  }),
}))
