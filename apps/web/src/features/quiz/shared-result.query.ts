import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { quizName } from './quiz-name.query.ts'
import { summaryParts } from './quiz-page.query.ts'

/** A result that somebody shares, by the end of its link. */
export const sharedResultPage = graphql(
  `
  query SharedResult($token: String!) {
    sharedResult(token: $token) {
      summary { ...SummaryParts }
      missed { start quote prefix suffix sentence }
      quiz { ...QuizName title document { title slug text language } }
    }
  }
`,
  [summaryParts, quizName],
)
export type SharedResultData = NonNullable<ResultOf<typeof sharedResultPage>['sharedResult']>
