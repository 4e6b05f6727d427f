import { readSharedResult, type SharedResult, shareResult, stopSharing } from '@backstop/store'
import { builder } from '../builder.ts'
import { Evidence } from '../evidence/evidence.ts'
import { loadRow } from '../load/load-rows.ts'
import { readGlobalId } from '../node/load-node.ts'
import { BadInput, NotFound } from '../problem/problem.ts'
import { Attempt } from './attempt.ts'
import { loadEvidence } from './load-evidence.ts'
import { Quiz } from './quiz.ts'
import { ResultSummaryType } from './result-summary.ts'

const SharedResultType = builder.objectRef<SharedResult>('SharedResult').implement({
  description:
    'A result as its learner shares it: counts and passages. Neither whose it is, nor what was answered, nor any key, so that those who have yet to take the quiz may read it.',
  fields: (t) => ({
    quiz: t.field({
      type: Quiz,
      description: 'The quiz.',
      resolve: async ({ quizId }, _args, context, info) =>
        (await loadRow(context, info, 'Quiz', quizId)) as { id: string },
    }),
    summary: t.expose('summary', { type: ResultSummaryType, description: 'What became of the questions, counted.' }),
    missed: t.field({
      type: [Evidence],
      description:
        'The words that would have settled what was missed, in the order of the text; those of questions that ask for the sentence are left out.',
      resolve: ({ missed }, _args, context, info) => loadEvidence({ evidence: missed }, context, info),
    }),
  }),
})

builder.queryFields((t) => ({
  sharedResult: t.field({
    type: SharedResultType,
    description: 'The result that a link leads to; null when there is none, or when its learner has taken it back.',
    nullable: true,
    args: { token: t.arg.string({ required: true, description: 'The end of the link: `shareToken` of the attempt.' }) },
    complexity: 10,
    resolve: async (_root, { token }, { database, learner }) => {
      // Asked for, so that the answer is not kept: the link may be taken back at any moment.
      await learner.find()
      return readSharedResult(database, token)
    },
  }),
}))

builder.mutationFields((t) => ({
  shareResult: t.field({
    type: Attempt,
    description:
      'Gives one’s own finished attempt a link, once: its `shareToken`. Whoever has it may read `sharedResult`.',
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'ShareResult', description: 'The attempt with its link, or why it has none.' },
    },
    args: { attempt: t.arg.id({ required: true, description: 'The attempt.' }) },
    complexity: 20,
    resolve: async (_root, args, { database, learner }) => {
      const { id } = readGlobalId(['Attempt'], args.attempt, 'attempt')
      return shareResult(database, { attempt: id, learner: await learner.find() })
    },
  }),
  stopSharing: t.field({
    type: Attempt,
    description: 'Takes the link of one’s own attempt back, for good; asking again gives the same.',
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'StopSharingResult', description: 'The attempt without a link, or why not.' },
    },
    args: { attempt: t.arg.id({ required: true, description: 'The attempt.' }) },
    complexity: 20,
    resolve: async (_root, args, { database, learner }) => {
      const { id } = readGlobalId(['Attempt'], args.attempt, 'attempt')
      return stopSharing(database, { attempt: id, learner: await learner.find() })
    },
  }),
}))
