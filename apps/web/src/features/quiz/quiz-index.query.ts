import { graphql } from '../../graphql/graphql.ts'

/** What one can be quizzed on. */
export const quizIndex = graphql(`
  query QuizIndex($after: String) {
    quizzes(first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { slug title itemCount document { title } }
    }
  }
`)
