import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { quizName } from './quiz-name.query.ts'
import { quizOffer } from './quiz-offer.query.ts'

/** A question and what it is answered from. */
const itemParts = graphql(`
  fragment ItemParts on Item {
    __typename
    id
    stem
    ... on ChoiceItem { multiple options { id text } }
    ... on OrderingItem { steps { id text } }
    ... on MatchingItem { left { id text } right { id text } }
    ... on EvidenceItem { sentences { index text } }
  }
`)

/** A quiz with its questions, and how far this browser has come with it: no keys, they come with the answers. */
export const quizPage = graphql(
  `
  query QuizPage($slug: String!, $seed: Int, $composition: CompositionInput, $withOffer: Boolean!) {
    quiz(slug: $slug, seed: $seed, composition: $composition) {
      id
      ...QuizName
      title
      itemCount
      document { slug title }
      items(first: 100) {
        nodes { ...ItemParts }
      }
    }
    latestAttempt(slug: $slug, seed: $seed, composition: $composition) {
      id
      mode
      finishedAt
      items { answered }
      quiz { ...QuizName nextSeed }
    }
    quizOffer(slug: $slug, seed: $seed, composition: $composition) @include(if: $withOffer) { ...QuizOffer }
  }
`,
  [itemParts, quizName, quizOffer],
)
export type QuizData = Omit<NonNullable<ResultOf<typeof quizPage>['quiz']>, 'items'>
export type LatestAttempt = NonNullable<ResultOf<typeof quizPage>['latestAttempt']>

/** What became of a run, counted. */
export const summaryParts = graphql(`
  fragment SummaryParts on ResultSummary {
    right
    all
    byAim { aim right all }
    byEntity { right all entity { slug name } }
  }
`)

/** A learner's run: its questions, and for those answered how, and what settles them. */
export const attemptState = graphql(
  `
  fragment AttemptState on Attempt {
    id
    mode
    finishedAt
    startedAt
    minutes
    accommodation
    endsAt
    shareToken
    items {
      answered
      given { id text }
      item { ...ItemParts rating { answerCount difficulty facility } }
      document { title }
      result {
        correct
        asks
        chosen { correct because option { id text } }
        right { because option { id text } }
        evidence { start end quote prefix suffix sentence }
        missed { start end }
        claims { id text evidence { quote } document { slug } }
      }
    }
    summary { ...SummaryParts }
    quiz { ...QuizName }
  }
`,
  [itemParts, summaryParts, quizName],
)

/** The text that the questions are about: asked for once, it does not change while they are answered. */
export const attemptText = graphql(`
  fragment AttemptText on Attempt {
    quiz { nextSeed document { slug title text language } }
  }
`)

export type AttemptData = ResultOf<typeof attemptState>
export type AttemptItem = AttemptData['items'][number]
export type ItemResult = NonNullable<AttemptItem['result']>
export type ResultSummary = ResultOf<typeof summaryParts>
export type ItemData = AttemptItem['item']
export type AttemptDocument = NonNullable<NonNullable<ResultOf<typeof attemptText>['quiz']>['document']>

/** A learner's own run by its id, with the text. */
export const attemptQuery = graphql(`query Attempt($id: ID!) { attempt(id: $id) { ...AttemptState ...AttemptText } }`, [
  attemptState,
  attemptText,
])
export type WholeAttempt = NonNullable<ResultOf<typeof attemptQuery>['attempt']>
