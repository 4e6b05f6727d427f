import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { type StudioDocumentData, type SuggestionData, studioClaim } from '../studio-document.query.ts'

const suggestion = graphql(
  `fragment PracticeSuggestionParts on PracticeSuggestion { id confidence rule claim { ...StudioClaimParts } }`,
  [studioClaim],
)

/** An article to practise on, with the first of what the rules suggest. What is published of it is not in it. */
export const practiceDocument = graphql(
  `
  query Practice($slug: String!) {
    viewer { id }
    studio {
      practice(slug: $slug) {
        id
        text
        version
        source { slug title language status }
        sentences { index start end text claims }
        suggestions(first: 20) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PracticeSuggestionParts } }
      }
    }
  }
`,
  [suggestion],
)

/** The pages of what the rules suggest that come after the first. */
export const morePractice = graphql(
  `
  query MorePractice($slug: String!, $after: String) {
    studio {
      practice(slug: $slug) {
        version
        suggestions(first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { ...PracticeSuggestionParts } }
      }
    }
  }
`,
  [suggestion],
)

/** What is published of the article: asked for at the end. */
export const practicePublished = graphql(
  `query PracticePublished($slug: String!) { studio { practice(slug: $slug) { version published { ...StudioClaimParts } } } }`,
  [studioClaim],
)

export type PracticeData = NonNullable<ResultOf<typeof practiceDocument>['studio']['practice']>

/** What the rules suggest, as what waits for a decision anywhere else. */
export const asSuggestion = ({ id, confidence, rule, claim }: ResultOf<typeof suggestion>): SuggestionData => ({
  ...{ id, thing: claim.id, kind: 'CLAIM', withdraws: false, author: 'rules', confidence, rule, base: null },
  content: { ...claim, __typename: 'StudioClaim' },
})

/** A page of a list of suggestions. */
export type SuggestionPage = Omit<StudioDocumentData['suggestions'], 'totalCount'>
