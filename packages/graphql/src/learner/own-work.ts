import { adoptWork, countWork, deleteLearner, listAttempts, Problem, readAttempts } from '@backstop/store'
import { builder } from '../builder.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { BadInput, NotFound } from '../problem/problem.ts'
import { Attempt } from '../quiz/attempt.ts'

const AttemptConnection = builder.connectionObject(
  {
    type: Attempt,
    name: 'AttemptConnection',
    description: 'A page of attempts (Relay), and how many there are in all.',
  },
  { name: 'AttemptEdge', description: 'An attempt, and its place in the list.' },
)

builder.queryFields((t) => ({
  attempts: t.field({
    type: AttemptConnection,
    description: 'A learner’s own attempts, the latest first.',
    args: t.arg.connectionArgs(),
    complexity: pageCost,
    resolve: async (_root, args, context, info) => {
      const learner = await context.learner.find()
      const load = (ids: readonly string[]) => readAttempts(context.database, { ids, learner })
      return connectWith(context, info, listAttempts(learner), args, load)
    },
  }),
  workOnDevice: t.int({
    description:
      'How many attempts were begun on this device without the account that is signed in: `adoptWork` gives them to it. 0 when nobody is.',
    complexity: 5,
    resolve: async (_root, _args, { database, learner, viewer }) => {
      const secret = learner.device()
      return secret === null || (await viewer()) === null ? 0 : countWork(database, secret)
    },
  }),
}))

const Adopted = builder.objectRef<{ attemptCount: number }>('Adopted').implement({
  description: 'Work that an account has taken over.',
  fields: (t) => ({ attemptCount: t.exposeInt('attemptCount', { description: 'How many attempts.' }) }),
})

const Deleted = builder.objectRef<{ deletedAt: Date }>('Deleted').implement({
  description: 'Nothing is left of a learner.',
  fields: (t) => ({ deletedAt: t.expose('deletedAt', { type: 'DateTime', description: 'When it was deleted.' }) }),
})

builder.mutationFields((t) => ({
  adoptWork: t.field({
    type: Adopted,
    description: 'Gives what was done on this device without an account to the account that is signed in.',
    authScopes: { signedIn: true },
    complexity: 20,
    resolve: async (_root, _args, { database, learner, viewer }) => {
      const [secret, user] = [learner.device(), await viewer()]
      const attemptCount = secret && user ? await adoptWork(database, { secret, user: user.id }) : 0
      learner.forgetDevice()
      return { attemptCount }
    },
  }),
  deleteMe: t.field({
    type: Deleted,
    description:
      'Deletes the learner’s account, attempts and answers for good. Reports about questions stay, without who made them.',
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'DeleteResult', description: 'Nothing is left, or why nothing was deleted.' },
    },
    args: {
      confirmation: t.arg.string({
        required: true,
        description: 'The account’s e-mail; without an account, the word “delete”.',
      }),
    },
    complexity: 20,
    resolve: async (_root, { confirmation }, { database, learner, forget }) => {
      const who = await learner.find()
      if (who === null) throw new Problem('NOT_FOUND', 'Nothing is kept about you.')
      await deleteLearner(database, { learner: who, confirmation })
      forget()
      return { deletedAt: new Date() }
    },
  }),
}))
