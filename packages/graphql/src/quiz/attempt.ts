import { readAttempt, readLatestAttempt, type ShownAttempt, type ShownResult } from '@backstop/store'
import { builder } from '../builder.ts'
import { Claim } from '../claim/claim.ts'
import { Document } from '../document/document.ts'
import { Evidence } from '../evidence/evidence.ts'
import { loadRow } from '../load/load-rows.ts'
import { parseGlobalId, refetchable } from '../node/load-node.ts'
import { AlreadyDone } from '../problem/problem.ts'
import { CompositionInput } from './composition.ts'
import { Item, ItemOption } from './item.ts'
import { loadEvidence, loadMissed } from './load-evidence.ts'
import { Quiz } from './quiz.ts'

export const AttemptMode = builder.enumType('AttemptMode', {
  description: 'When a learner is told what was right.',
  values: {
    PRACTICE: { description: 'After each answer.' },
    TEST: { description: 'When the attempt is finished.' },
  },
})

export const ItemAim = builder.enumType('ItemAim', {
  description: 'What a question is about.',
  values: {
    WHO_SAYS: { description: 'Who says it: a source, or the author.' },
    HOW_CERTAIN: { description: 'How it is presented: as happened, planned, needed, possible, expected, an opinion.' },
    CONDITION: { description: 'Under what condition it holds.' },
    WHEN_OR_HOW_MANY: { description: 'Dates, numbers, an order.' },
    WHO_OR_WHAT: { description: 'Who or what: a part of what is said.' },
    WHERE_SAID: { description: 'Which words of the text say it.' },
  } satisfies Record<ShownResult['asks'], object>,
})

const OptionVerdict = builder.objectRef<ShownResult['right'][number]>('OptionVerdict').implement({
  description: 'A part of an answer, judged: a choice, a step in its place, a pair, what was typed, a sentence.',
  fields: (t) => ({
    option: t.expose('option', { type: ItemOption, description: 'What was answered, in words.' }),
    correct: t.exposeBoolean('correct', { description: 'Is it right?' }),
    because: t.exposeString('because', { description: 'Why, from the source.' }),
  }),
})

export const ItemResult = builder.objectRef<ShownResult>('ItemResult').implement({
  description: 'How a question was answered, and what settles it.',
  fields: (t) => ({
    correct: t.exposeBoolean('correct', { description: 'Was the answer right?' }),
    asks: t.expose('asks', {
      type: ItemAim,
      description: 'What the question is about; before the answer it would give it away.',
    }),
    chosen: t.expose('chosen', {
      type: [OptionVerdict],
      description: 'What was answered, part by part, each with the reason why it is right or wrong.',
    }),
    right: t.expose('right', {
      type: [OptionVerdict],
      description: 'The right answer, part by part, with the reasons.',
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The verbatim words that settle it.',
      resolve: (result, _args, context, info) => loadEvidence(result, context, info),
    }),
    missed: t.field({
      type: [Evidence],
      description:
        'Those of them that settle what was missed: none where it is right, and where only a pair or a step was wrong, the words for that.',
      resolve: (result, _args, context, info) => loadMissed(result, context, info),
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims it tests, as far as they are still published.',
      resolve: async ({ claimIds }, _args, context, info) => {
        const claims = await Promise.all(claimIds.map((id) => loadRow(context, info, 'Claim', id)))
        return claims.filter((claim) => claim !== undefined)
      },
    }),
  }),
})

const AttemptItem = builder.objectRef<ShownAttempt['items'][number]>('AttemptItem').implement({
  description: 'A question of an attempt, and how it was answered.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the attempt, from 0.' }),
    item: t.expose('item', { type: Item, description: 'The question.' }),
    document: t.field({
      type: Document,
      description: 'The document it is about; null when that is no longer published.',
      nullable: true,
      resolve: ({ documentId }, _args, context, info) => loadRow(context, info, 'Document', documentId),
    }),
    answered: t.boolean({ description: 'Has it been answered?', resolve: ({ answered }) => answered }),
    given: t.expose('given', {
      type: [ItemOption],
      description:
        'What was answered, part by part: a choice, a step, a pair, what was typed, a sentence. Empty before the answer.',
    }),
    result: t.expose('result', {
      type: ItemResult,
      description: 'How it was answered; null before the answer and, in a TEST, before the end.',
      nullable: true,
    }),
  }),
})

export const Attempt = builder.objectRef<ShownAttempt>('Attempt')
builder.node(Attempt, {
  description:
    'A learner’s run through a quiz, or through a review of what is due. Only the learner who started it can see it.',
  id: { resolve: ({ id }) => id },
  fields: (t) => ({
    quiz: t.field({
      type: Quiz,
      description: 'The quiz; null in a review.',
      nullable: true,
      resolve: ({ quizId }, _args, context, info) => (quizId === null ? null : loadRow(context, info, 'Quiz', quizId)),
    }),
    mode: t.expose('mode', { type: AttemptMode, description: 'When the learner is told what was right.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it was started.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      description: 'When it was finished; null while it goes on.',
      nullable: true,
    }),
    minutes: t.exposeInt('minutes', {
      description: 'The time limit that was asked for; null without one.',
      nullable: true,
    }),
    accommodation: t.exposeFloat('accommodation', {
      description: 'The factor by which this learner has more time than the limit.',
    }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      description: 'When its time is over: it ends by itself then. Null without a limit.',
      nullable: true,
    }),
    shareToken: t.exposeString('shareToken', {
      description: 'What its link ends in while its learner shares the result; else null.',
      nullable: true,
    }),
    items: t.expose('items', { type: [AttemptItem], description: 'Its questions, as they were when it was started.' }),
    answeredCount: t.exposeInt('answeredCount', { description: 'How many have been answered.' }),
    correctCount: t.exposeInt('correctCount', {
      description: 'How many were answered rightly; null in a TEST before the end.',
      nullable: true,
    }),
  }),
})

refetchable('Attempt', async (ids, context) => {
  const learner = await context.learner.find()
  const attempts = await Promise.all(ids.map((id) => readAttempt(context.database, { attempt: id, learner })))
  return new Map(attempts.flatMap((found) => (found ? [[found.id, { __typename: 'Attempt', ...found }]] : [])))
})

builder.queryFields((t) => ({
  attempt: t.field({
    type: Attempt,
    description: 'A learner’s own attempt, to go on with; null when it is somebody else’s.',
    nullable: true,
    args: { id: t.arg.id({ required: true, description: 'The global id of an attempt.' }) },
    resolve: async (_root, { id }, { database, learner }) => {
      const parsed = parseGlobalId(id)
      if (parsed?.typename !== 'Attempt') return null
      return readAttempt(database, { attempt: parsed.id, learner: await learner.find() })
    },
  }),
  latestAttempt: t.field({
    type: Attempt,
    description: 'A learner’s own latest attempt at a quiz, finished or not: to go on with; null when there is none.',
    nullable: true,
    args: {
      slug: t.arg.string({ required: true, description: 'The slug of the quiz.' }),
      seed: t.arg.int({
        description: 'Only at the quiz of this seed; with no composition either, at any with the slug when missing.',
      }),
      composition: t.arg({ type: CompositionInput, description: 'Only at the quiz of this composition.' }),
    },
    complexity: 5,
    resolve: async (_root, { slug, seed, composition }, { database, learner }) => {
      const name = { slug, seed: seed ?? undefined, composition: composition ?? undefined }
      return readLatestAttempt(database, { ...name, learner: await learner.find() })
    },
  }),
}))

builder.objectField(AlreadyDone, 'result', (t) =>
  t.field({
    type: ItemResult,
    description: 'How the question was answered the first time, as far as it may be told.',
    nullable: true,
    resolve: ({ details }) => details.result as ShownResult | null | undefined,
  }),
)
