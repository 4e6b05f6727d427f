import {
  type ClaimPreview,
  countQuestions,
  previewClaim,
  type QuestionRefusal as Refusal,
  type StudioReport as Reported,
  readClaimQuestions,
  readRefusals,
  type StudioQuestion as Stored,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { Claim } from '../claim/claim.ts'
import { Document } from '../document/document.ts'
import { gather, placeOf } from '../load/gather.ts'
import { loadRow } from '../load/load-rows.ts'
import { readGlobalId, writeGlobalId } from '../node/load-node.ts'
import { ReportOutcome } from '../quiz/settle-reports.ts'
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

const Settlement = builder.objectRef<NonNullable<Reported['settlement']>>('StudioSettlement').implement({
  description: 'What an editor did about what was reported.',
  fields: (t) => ({
    id: t.id({
      description: 'By this it is taken back.',
      resolve: ({ id }) => writeGlobalId('ReportSettlement', id),
    }),
    outcome: t.expose('outcome', { type: ReportOutcome, description: 'What was done.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    by: t.exposeString('by', { description: 'By whom, by name.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
})

const Report = builder.objectRef<Reported>('StudioReport').implement({
  description: 'What somebody found wrong with a question; never who.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'In their words.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When they said so.' }),
    stem: t.exposeString('stem', {
      description: 'How the question was worded then; null where it still is.',
      nullable: true,
    }),
    settlement: t.expose('settlement', {
      type: Settlement,
      description: 'What an editor did about it; null while it waits for one.',
      nullable: true,
    }),
  }),
})

const Part = builder.objectRef<Stored['parts'][number]>('StudioAnswerPart').implement({
  description: 'Something that may be answered, with its reason.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'In words.' }),
    right: t.exposeBoolean('right', { description: 'Is it right?' }),
    because: t.exposeString('because', {
      description: 'Why, from the source: told after the answer. Null for another form of what is right.',
      nullable: true,
    }),
  }),
})

export const StudioQuestion = builder.objectRef<Stored>('StudioQuestion').implement({
  description: 'A question as editors see it: with its key.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'By this it is retired, whatever its wording.' }),
    type: t.exposeString('type', { description: 'What sort of question it is.' }),
    stem: t.exposeString('stem', { description: 'The question.' }),
    right: t.exposeStringList('right', { description: 'What is right.' }),
    wrong: t.exposeStringList('wrong', { description: 'What is offered beside it.' }),
    parts: t.expose('parts', {
      type: [Part],
      description:
        'All that may be answered, in the order in which it is shown; what has to be ordered or paired, as is right.',
    }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that it rests on, as far as they are published.',
      resolve: async ({ claims }, _args, context, info) => {
        const rows = await Promise.all(claims.map((id) => loadRow(context, info, 'Claim', id)))
        return rows.filter((row) => row !== undefined)
      },
    }),
    withdrawn: t.exposeBoolean('withdrawn', { description: 'Was it withdrawn? Then it is not asked any more.' }),
    retirement: t.expose('retirement', {
      type: Retirement,
      description: 'That an editor took it out; null while it is in.',
      nullable: true,
    }),
    reports: t.expose('reports', { type: [Report], description: 'What was reported about it, the latest first.' }),
  }),
})

const RefusalMending = builder.enumType('RefusalMending', {
  description: 'What an editor can do so that a question may be asked. A missing guard refuses none.',
  values: {
    PREDICATE: { description: 'Say of the predicate that its list is complete, or that it has one object.' },
    CLAIMS: { description: 'Claim more of what the document says of the like.' },
    SENTENCE: { description: 'Word the sentence of the claim otherwise.' },
    WORDS: { description: 'Choose other words for it to rest on.' },
    SPEAKER: { description: 'Choose the words that say who says it.' },
    TIME: { description: 'Give claims the time that the document tells.' },
    GUARD: { description: 'Look at the guards and the names of what is too alike.' },
    RESTORE: { description: 'Let it be asked again.' },
  } satisfies Record<NonNullable<Refusal['mending']>, object>,
})

export const StudioRefusal = builder.objectRef<Refusal>('StudioRefusal').implement({
  description: 'Why there is no question of a sort.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'Which sort.' }),
    reason: t.exposeString('reason', { description: 'Why, as it is counted.' }),
    words: t.exposeString('words', { description: 'Why, in a sentence.' }),
    mending: t.expose('mending', {
      type: RefusalMending,
      description: 'What can be done about it; null where nothing is to be mended.',
      nullable: true,
    }),
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
  publishedIn: t.field({
    type: Document,
    description: 'The document that says it, as readers have it; null while that is not published.',
    nullable: true,
    resolve: ({ state }, _args, context, info) => loadRow(context, info, 'Document', state.content.document),
  }),
  questions: t.field({
    type: [StudioQuestion],
    description: 'The questions that were made from it, those that are no longer asked too.',
    complexity: { field: 5, multiplier: 5 },
    resolve: async ({ state }, _args, context, info) =>
      (await gather(context, placeOf(info), state.id, (ids) => readClaimQuestions(context.database, ids))) ?? [],
  }),
  questionCount: t.int({
    description: 'How many questions that are asked rest on it, as it is published.',
    resolve: async ({ state }, _args, context, info) =>
      (await gather(context, placeOf(info), state.id, (ids) => countQuestions(context.database, ids))) ?? 0,
  }),
  refusals: t.field({
    type: [StudioRefusal],
    description: 'Why it bears no more questions, as it is published.',
    complexity: { field: 5, multiplier: 5 },
    resolve: async ({ state }, _args, context, info) =>
      (await gather(context, placeOf(info), state.id, (ids) => readRefusals(context.database, ids))) ?? [],
  }),
}))

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
