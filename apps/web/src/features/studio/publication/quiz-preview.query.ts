import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'

/** What would be asked of a document as it is drafted: how much, what is left out and why, and which lists would bear more. */
export const quizPreview = graphql(`
  query PreviewQuiz($document: ID!) {
    studio {
      previewQuiz(document: $document) {
        questions
        quiz
        untested { claim { id text } refusals { words mending } }
        openLists { predicate { id revision label } claims { id text } gain elsewhere }
      }
    }
  }
`)

export type QuizPreviewData = NonNullable<ResultOf<typeof quizPreview>['studio']['previewQuiz']>
export type OpenListData = QuizPreviewData['openLists'][number]
