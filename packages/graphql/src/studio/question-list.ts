import {
  listRefusedClaims,
  listStudioQuestions,
  readQuestions,
  type QuestionState as State,
  type StudioQuestionFilter,
} from '@backstop/store'
import { builder } from '../builder.ts'
import { connectWith, pageCost } from '../page/connection.ts'
import { editorOf } from '../user/editor.ts'
import { StudioQuestion } from './question.ts'
import { Studio } from './studio.ts'
import { ClaimConnection, idIn, loadThings } from './table.ts'

const QuestionState = builder.enumType('QuestionState', {
  description: 'Which questions.',
  values: {
    ASKED: { description: 'Those that are asked.' },
    REPORTED: { description: 'Those of which a report waits for an editor.' },
    RETIRED: { description: 'Those that an editor took out.' },
  } satisfies Record<State, object>,
})

const QuestionConnection = builder.connectionObject(
  {
    type: StudioQuestion,
    name: 'StudioQuestionConnection',
    description: 'A page of questions (Relay), and how many there are in all.',
  },
  { name: 'StudioQuestionEdge', description: 'A question, and its place in the list.' },
)

type Narrowing = { [Argument in keyof StudioQuestionFilter]: StudioQuestionFilter[Argument] }

const filterOf = ({ document, claim, types, text }: Narrowing): StudioQuestionFilter => ({
  ...{ types, text },
  document: idIn('Document', document, 'document'),
  claim: idIn('Claim', claim, 'claim'),
})

builder.objectFields(Studio, (t) => {
  const narrowing = {
    document: t.arg.id({ description: 'Only of this document.' }),
    claim: t.arg.id({ description: 'Only of this claim.' }),
    types: t.arg.stringList({ description: 'Any of these sorts, by their keys.' }),
  }
  return {
    questions: t.field({
      type: QuestionConnection,
      description: 'Questions with their keys: those asked in the order of the text, the others the latest first.',
      args: {
        state: t.arg({ type: QuestionState, required: true, description: 'Which.' }),
        ...narrowing,
        text: t.arg.string({ description: 'Part of the question, or of a claim that it rests on.' }),
        ...t.arg.connectionArgs(),
      },
      complexity: pageCost,
      resolve: (_studio, { state, first, after, last, before, ...narrow }, context, info) =>
        connectWith(
          context,
          info,
          listStudioQuestions(state, filterOf(narrow)),
          { first, after, last, before },
          (ids) => readQuestions(context.database, ids),
        ),
    }),
    refusedClaims: t.field({
      type: ClaimConnection,
      description:
        'Published claims of which questions were refused: those that bear none first, then in the order of the text.',
      args: {
        ...narrowing,
        text: t.arg.string({ description: 'Part of the sentence.' }),
        bare: t.arg.boolean({
          defaultValue: false,
          required: true,
          description: 'Only those that bear no question at all.',
        }),
        ...t.arg.connectionArgs(),
      },
      complexity: pageCost,
      resolve: async (_studio, { bare, first, after, last, before, ...narrow }, context, info) => {
        const { id } = await editorOf(context)
        return connectWith(
          context,
          info,
          listRefusedClaims({ ...filterOf(narrow), bare }),
          { first, after, last, before },
          (ids) => loadThings<'CLAIM'>(context, ids, id),
        )
      },
    }),
  }
})
