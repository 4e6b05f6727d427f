import {
  type ClaimPreview,
  previewClaim,
  type QuestionRefusal as Refusal,
  readClaimQuestions,
  readRefusals,
  type StudioQuestion as Stored,
} from '@backstop/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { gather, placeOf } from '../load/gather.ts'
import { readGlobalId } from '../node/load-node.ts'
import { StudioClaim } from './claim-thing.ts'
import { Studio } from './studio.ts'

const Retirement = builder.objectRef<NonNullable<Stored['retirement']>>('StudioRetirement').implement({
  description: 'That a question was taken out.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Why.' }),
    by: t.exposeString('by', { description: 'By whom, by name.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
})

const Report = builder.objectRef<Stored['reports'][number]>('StudioReport').implement({
  description: 'What somebody found wrong with a question; never who.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'In their words.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they said so.' }),
  }),
})

const StudioQuestion = builder.objectRef<Stored>('StudioQuestion').implement({
  description: 'A question as editors see it: with its key.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'By this it is retired, whatever its wording.' }),
    type: t.exposeString('type', { description: 'What sort of question it is.' }),
    stem: t.exposeString('stem', { description: 'The question.' }),
    right: t.exposeStringList('right', { description: 'What is right.' }),
    wrong: t.exposeStringList('wrong', { description: 'What is offered beside it.' }),
    withdrawn: t.exposeBoolean('withdrawn', { description: 'Was it withdrawn? Then it is not asked any more.' }),
    retirement: t.expose('retirement', {
      type: Retirement,
      description: 'That an editor took it out; null while it is in.',
      nullable: true,
    }),
    reports: t.expose('reports', { type: [Report], description: 'What was reported about it, the latest first.' }),
  }),
})

const StudioRefusal = builder.objectRef<Refusal>('StudioRefusal').implement({
  description: 'Why there is no question of a sort.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'Which sort.' }),
    reason: t.exposeString('reason', { description: 'Why: where it is for lack of a guard, one can be added.' }),
  }),
})

const Preview = builder.objectRef<ClaimPreview>('ClaimPreview').implement({
  description: 'What would come of a claim if it were published now, with what its document’s set has accepted.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'How it reads.' }),
    questions: t.expose('questions', { type: [StudioQuestion], description: 'The questions that it would make.' }),
    refusals: t.expose('refusals', { type: [StudioRefusal], description: 'Why no more.' }),
  }),
})

builder.objectFields(StudioClaim, (t) => ({
  questions: t.field({
    type: [StudioQuestion],
    description: 'The questions that were made from it, those that are no longer asked too.',
    complexity: { field: 5, multiplier: 5 },
    resolve: async ({ state }, _args, context, info) =>
      (await gather(context, placeOf(info), state.id, (ids) => readClaimQuestions(context.database, ids))) ?? [],
  }),
  refusals: t.field({
    type: [StudioRefusal],
    description:
      'Why it bears no more questions, as it is published. Proving takes half a second an article after a publication.',
    complexity: { field: 50, multiplier: 5 },
    resolve: async ({ state }, _args, context, info) => {
      const { document } = state.content
      const load = () => readPublishedRefusals(context, document)
      const all = await gather(context, `${placeOf(info)} ${document}`, document, load)
      return all?.get(state.id) ?? []
    },
  }),
}))

/** A document that is not published has no questions, so none was refused. */
async function readPublishedRefusals({ database }: Context, document: string) {
  const isPublished = (await database.prisma.document.count({ where: { id: document } })) > 0
  return new Map([[document, isPublished ? await readRefusals(database, document) : new Map<string, Refusal[]>()]])
}

builder.objectFields(Studio, (t) => ({
  preview: t.field({
    type: Preview,
    description:
      'What would come of a revision of a claim; null for one that says nothing of a claim. Nothing is kept.',
    nullable: true,
    args: { revision: t.arg.id({ required: true, description: 'A draft, a suggestion, or what is published.' }) },
    complexity: 200,
    resolve: (_studio, { revision }, { database }) =>
      previewClaim(database, readGlobalId(['Revision'], revision, 'revision').id),
  }),
}))
