import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { quizName } from '../quiz/quiz-name.query.ts'

/** Who is signed in, and what was answered: by the account, or on this device. */
export const accountPage = graphql(
  `
  query AccountPage($after: String) {
    viewer { id email name role }
    workOnDevice
    attempts(first: 20, after: $after) {
      nodes {
        id
        mode
        startedAt
        finishedAt
        answeredCount
        correctCount
        items { position }
        quiz { ...QuizName title }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [quizName],
)

export type Viewer = NonNullable<ResultOf<typeof accountPage>['viewer']>
export type OwnAttempts = ResultOf<typeof accountPage>['attempts']

/** An invite, by the last part of its link. */
export const joinPage = graphql(`query JoinPage($token: String!) { invite(token: $token) { role expiresAt } }`)

/** Whose new password a link is for, by the last part of the link. */
export const passwordPage = graphql(
  `query PasswordPage($token: String!) { passwordLink(token: $token) { email expiresAt } }`,
)
