import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { quizName } from '../quiz/quiz-name.query.ts'

/** What is due and why, and what is known of the learner: no claim, which would give answers away. */
export const reviewState = graphql(
  `
  fragment ReviewState on Review {
    rememberedCount
    dueCount
    missedCount
    nextDueAt
    examOn
    documents { dueCount document { title } }
    ability { answerCount known }
    attempt { id quiz { ...QuizName } finishedAt items { answered } }
  }
`,
  [quizName],
)
export type ReviewData = ResultOf<typeof reviewState>

/** What was due when a page was made: `madeAt` is RFC 3339. */
export type ReviewMade = { review: ReviewData; madeAt: string }

/** What is due for this browser's learner until the end of their day. */
export const reviewPage = graphql(
  `query ReviewPage($utcOffset: Int! = 0) { review(utcOffset: $utcOffset) { ...ReviewState } }`,
  [reviewState],
)

/** What the page is called. */
export const reviewTitle = 'Due today'
