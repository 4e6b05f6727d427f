import {
  findMissingNames,
  type MissingName,
  mostPreviewed,
  type QuizPreview as Preview,
  previewQuiz,
  type StudioOpenList,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { readGlobalId } from '../node/load-node.ts'
import { StudioClaim } from './claim-thing.ts'
import { StudioPredicate } from './known-thing.ts'
import { StudioRefusal } from './question.ts'
import { Studio } from './studio.ts'

type Untested = Pick<Preview, 'desk'> & Preview['untested'][number]

const UntestedClaim = builder.objectRef<Untested>('UntestedClaim').implement({
  description: 'A claim that no question would test.',
  fields: (t) => ({
    claim: t.field({
      type: StudioClaim,
      description: 'The claim.',
      resolve: ({ claim, desk }) => ({ state: claim, names: desk.names }),
    }),
    refusals: t.expose('refusals', { type: [StudioRefusal], description: 'Why.' }),
  }),
})

const OpenList = builder.objectRef<Pick<Preview, 'desk'> & StudioOpenList>('OpenList').implement({
  description: 'A predicate that would bear more questions if its claims were said to be all that the document says.',
  fields: (t) => ({
    predicate: t.field({
      type: StudioPredicate,
      description: 'The predicate, as it is drafted.',
      resolve: ({ predicate, desk }) => ({ state: predicate, names: desk.names }),
    }),
    claims: t.field({
      type: [StudioClaim],
      description: 'The claims of the document with it, in reading order.',
      resolve: ({ claims, desk }) => claims.map((state) => ({ state, names: desk.names })),
    }),
    gain: t.exposeInt('gain', { description: 'How many questions more there would be.' }),
    elsewhere: t.exposeStringList('elsewhere', {
      description:
        'Sentences that have its words and none of its claims, the first three: more of it may be told there.',
    }),
  }),
})

const QuizPreview = builder.objectRef<Preview>('QuizPreview').implement({
  description:
    'What would be asked of a document if it were published now, with what its current set has accepted. Nothing is kept.',
  fields: (t) => ({
    questions: t.exposeInt('questions', { description: 'How many questions there would be.' }),
    quiz: t.exposeInt('quiz', {
      description: 'How many of them the quiz has that everybody gets who chooses nothing.',
    }),
    untested: t.field({
      type: [UntestedClaim],
      description: 'The claims that none of them tests, in reading order.',
      resolve: ({ untested, desk }) => untested.map((each) => ({ ...each, desk })),
    }),
    openLists: t.field({
      type: [OpenList],
      description: 'What would bear more, the most first.',
      resolve: ({ openLists, desk }) => openLists.map((each) => ({ ...each, desk })),
    }),
  }),
})

type Missing = { desk: Preview['desk'] } & MissingName

const Missing = builder.objectRef<Missing>('MissingName').implement({
  description: 'Something that claims name and that would not be published with them.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    claims: t.field({
      type: [StudioClaim],
      description: 'The claims of the document that name it, in reading order.',
      resolve: ({ claims, desk }) => claims.map((state) => ({ state, names: desk.names })),
    }),
  }),
})

builder.objectFields(Studio, (t) => ({
  missingNames: t.field({
    type: [Missing],
    description:
      'What the claims of a document name that is neither published nor in its current set: it cannot be published before that is, or they name something else.',
    args: { document: t.arg.id({ required: true, description: 'A document, drafted ones too.' }) },
    complexity: 40,
    resolve: async (_studio, { document }, { database }) => {
      const found = await findMissingNames(database, readGlobalId(['Document'], document, 'document').id)
      return found === null ? [] : found.missing.map((each) => ({ ...each, desk: found.desk }))
    },
  }),
  previewQuiz: t.field({
    type: QuizPreview,
    description: `What would be asked of a document; null where there is none, or it has more than ${mostPreviewed} claims.`,
    nullable: true,
    args: { document: t.arg.id({ required: true, description: 'A document, drafted ones too.' }) },
    complexity: 400,
    resolve: (_studio, { document }, { database }) =>
      previewQuiz(database, readGlobalId(['Document'], document, 'document').id),
  }),
}))
