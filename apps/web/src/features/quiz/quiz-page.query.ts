import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'

/** A quiz with its questions: no keys, they come with the answers. */
export const quizPage = graphql(`
  query QuizPage($slug: String!) {
    quiz(slug: $slug) {
      id
      slug
      title
      itemCount
      document { slug title }
      items(first: 100) {
        nodes { id stem ... on ChoiceItem { options { id text } } }
      }
    }
  }
`)

/** A learner's run: its questions, and for those answered how, and what settles them. */
export const attemptState = graphql(`
  fragment AttemptState on Attempt {
    id
    finishedAt
    correctCount
    items {
      answered
      item { __typename id stem ... on ChoiceItem { options { id text } } }
      result {
        correct
        chosen { because option { id text } }
        right { because option { id text } }
        evidence { start end quote prefix suffix sentence }
        claims { id text evidence { quote } document { slug } }
      }
    }
    quiz { document { slug title text } }
  }
`)
export type AttemptData = ResultOf<typeof attemptState>
export type AttemptItem = AttemptData['items'][number]
export type ItemResult = NonNullable<AttemptItem['result']>

export const attemptQuery = graphql(`query Attempt($id: ID!) { attempt(id: $id) { ...AttemptState } }`, [attemptState])
