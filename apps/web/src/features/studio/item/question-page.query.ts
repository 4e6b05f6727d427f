import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'

/** A question with its key, what was reported of it, and what it rests on. */
const studioQuestion = graphql(`
  fragment StudioQuestionParts on StudioQuestion {
    key
    type
    stem
    parts { text right because }
    withdrawn
    retirement { reason by at }
    reports { reason at stem settlement { id outcome reason by at } }
    claims { id text document { slug title } }
  }
`)

/** A claim of which questions were refused, and why. */
const refusedClaim = graphql(`
  fragment RefusedClaimParts on StudioClaim {
    id
    text
    questionCount
    subject { name }
    predicate { label }
    object { text entity { name } }
    publishedIn { slug title }
    refusals { type reason words mending }
  }
`)

/** How many questions there are in each state under what they are narrowed to, with a page of one state. */
export const questionPage = graphql(
  `
  query StudioQuestions(
    $state: QuestionState!
    $withQuestions: Boolean!
    $withRefusals: Boolean!
    $document: ID
    $claim: ID
    $types: [String!]
    $text: String
    $bare: Boolean!
    $after: String
  ) {
    studio {
      asked: questions(state: ASKED, document: $document, claim: $claim, types: $types, text: $text) { totalCount }
      reported: questions(state: REPORTED, document: $document, claim: $claim, types: $types, text: $text) { totalCount }
      retired: questions(state: RETIRED, document: $document, claim: $claim, types: $types, text: $text) { totalCount }
      refused: refusedClaims(bare: $bare, document: $document, claim: $claim, types: $types, text: $text) { totalCount }
      questions(
        state: $state, document: $document, claim: $claim, types: $types, text: $text, first: 20, after: $after
      ) @include(if: $withQuestions) {
        nodes { ...StudioQuestionParts }
        pageInfo { hasNextPage endCursor }
      }
      refusedClaims(
        bare: $bare, document: $document, claim: $claim, types: $types, text: $text, first: 20, after: $after
      ) @include(if: $withRefusals) {
        nodes { ...RefusedClaimParts }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [studioQuestion, refusedClaim],
)

/** What a list is narrowed to, by name, and the documents that it can be narrowed to. */
export const questionScope = graphql(`
  query StudioQuestionScope($slug: String!, $claim: ID!, $ofDocument: Boolean!, $ofClaim: Boolean!) {
    documents(first: 100) { nodes { id slug title } }
    document(slug: $slug) @include(if: $ofDocument) { id slug title }
    claim(id: $claim) @include(if: $ofClaim) { id text document { slug title } }
  }
`)

export type StudioQuestionData = ResultOf<typeof studioQuestion>
export type RefusedClaimData = ResultOf<typeof refusedClaim>
export type QuestionPageData = ResultOf<typeof questionPage>['studio']
