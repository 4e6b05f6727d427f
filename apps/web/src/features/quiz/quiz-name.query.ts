import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'

/** What names a quiz, in its address and in words. */
export const quizName = graphql(`
  fragment QuizName on Quiz {
    slug
    seed
    composition { address length types difficulty about { slug name } from to }
  }
`)
export type QuizNameData = ResultOf<typeof quizName>
