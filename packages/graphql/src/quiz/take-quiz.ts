import {
  answerItem,
  finishAttempt,
  readItems,
  reportItem,
  type ShownAttempt,
  type ShownItem,
  type ShownResult,
  startAttempt,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId } from '../node/load-node.ts'
import { AlreadyDone, BadInput, NotFound, TooMany } from '../problem/problem.ts'
import { Attempt, AttemptMode, ItemResult } from './attempt.ts'
import { Item, itemTypenames } from './item.ts'

const PairInput = builder.inputType('PairInput', {
  description: 'Two things that belong together.',
  fields: (t) => ({
    left: t.id({ required: true, description: 'Id of a thing on the left.' }),
    right: t.id({ required: true, description: 'Id of the thing on the right that belongs to it.' }),
  }),
})

const ResponseInput = builder.inputType('ResponseInput', {
  description: 'An answer, in the one shape that fits the type of the item.',
  isOneOf: true,
  fields: (t) => ({
    options: t.idList({ description: 'Ids of the chosen options.' }),
    order: t.idList({ description: 'Ids in the right order.' }),
    pairs: t.field({ type: [PairInput], description: 'What belongs together.' }),
    text: t.string({ description: 'What was typed.' }),
    sentence: t.int({ description: 'Which sentence of the document, the title being 0.' }),
  }),
})

const AnswerInput = builder.inputType('AnswerInput', {
  description: 'An answer to one question of an attempt.',
  fields: (t) => ({
    attempt: t.id({ required: true, description: 'The attempt.' }),
    item: t.id({ required: true, description: 'The question.' }),
    response: t.field({ type: ResponseInput, required: true, description: 'The answer.' }),
    clientKey: t.id({
      required: true,
      description:
        'Chosen by the client, new for each answer: sending the same again gives the same result and answers nothing twice.',
    }),
  }),
})

type Answer = { attempt: ShownAttempt; item: ShownItem; result: ShownResult | null }
const Answered = builder.objectRef<Answer>('Answered').implement({
  description: 'An answer that counts.',
  fields: (t) => ({
    attempt: t.expose('attempt', { type: Attempt, description: 'The attempt, with this answer in it.' }),
    item: t.expose('item', { type: Item, description: 'The question.' }),
    result: t.expose('result', {
      type: ItemResult,
      description: 'Was it right, and what settles it; null in a TEST before the end.',
      nullable: true,
    }),
  }),
})

const Reported = builder.objectRef<{ item: ShownItem }>('Reported').implement({
  description: 'A report that was received.',
  fields: (t) => ({ item: t.expose('item', { type: Item, description: 'The question.' }) }),
})

builder.mutationFields((t) => ({
  startAttempt: t.field({
    type: Attempt,
    description: 'Starts a run through a quiz. The browser is given a cookie that makes the attempt its own.',
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'StartResult', description: 'The attempt, or why there is none.' },
    },
    args: {
      quiz: t.arg.id({ required: true, description: 'The quiz.' }),
      mode: t.arg({
        type: AttemptMode,
        required: true,
        defaultValue: 'PRACTICE',
        description: 'When to tell what was right.',
      }),
      minutes: t.arg.int({
        description: 'A time limit: 1 to 240 minutes, after which the attempt ends by itself. None when missing.',
      }),
      accommodation: t.arg.float({
        description: 'The factor by which this learner has more time: 1, 1.25, 1.5, 2 or 3. 1 when missing.',
      }),
    },
    complexity: 20,
    resolve: async (_root, { quiz, mode, minutes, accommodation }, { database, learner }) => {
      const { id } = readGlobalId(['Quiz'], quiz, 'quiz')
      const limit = { minutes: minutes ?? null, accommodation: accommodation ?? 1 }
      return startAttempt(database, { quiz: id, mode, ...limit, learner: await learner.ensure() })
    },
  }),
  answerItem: t.field({
    type: Answered,
    description: 'Answers a question of one’s own attempt, once. The same clientKey gives the same result.',
    errors: {
      types: [BadInput, NotFound, AlreadyDone],
      union: { name: 'AnswerResult', description: 'How the answer was judged, or why it does not count.' },
    },
    args: { input: t.arg({ type: AnswerInput, required: true, description: 'The answer.' }) },
    complexity: 20,
    resolve: async (_root, { input }, { database, learner }) =>
      answerItem(database, {
        attempt: readGlobalId(['Attempt'], input.attempt, 'input.attempt').id,
        item: readGlobalId(itemTypenames, input.item, 'input.item').id,
        response: input.response,
        clientKey: input.clientKey,
        learner: await learner.find(),
      }),
  }),
  finishAttempt: t.field({
    type: Attempt,
    description: 'Ends one’s own attempt; asking again gives the same.',
    errors: {
      types: [BadInput, NotFound],
      union: { name: 'FinishResult', description: 'The attempt with all results, or why there is none.' },
    },
    args: { attempt: t.arg.id({ required: true, description: 'The attempt.' }) },
    complexity: 20,
    resolve: async (_root, args, { database, learner }) => {
      const { id } = readGlobalId(['Attempt'], args.attempt, 'attempt')
      return finishAttempt(database, { attempt: id, learner: await learner.find() })
    },
  }),
  reportItem: t.field({
    type: Reported,
    description: 'Tells the editors that something is wrong with a question.',
    errors: {
      types: [BadInput, NotFound, TooMany],
      union: { name: 'ReportResult', description: 'The report was received, or why it was not.' },
    },
    args: {
      item: t.arg.id({ required: true, description: 'The question.' }),
      reason: t.arg.string({
        required: true,
        description: 'What is wrong with it: 1 to 2,000 characters.',
      }),
    },
    complexity: 20,
    resolve: async (_root, args, { database, learner }) => {
      const { id } = readGlobalId(itemTypenames, args.item, 'item')
      await reportItem(database, { item: id, reason: args.reason, learner: await learner.find() })
      return { item: (await readItems(database, [id])).get(id) as ShownItem }
    },
  }),
}))
