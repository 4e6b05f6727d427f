import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { claimCard } from '../claim/claim-card.query.ts'

/** What fits some words, best first. */
export const searchPage = graphql(
  `
  query SearchPage($words: String!, $after: String) {
    search(query: $words, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        kind
        snippet
        highlights { start end }
        node {
          __typename
          ... on Document { slug title }
          ... on Entity { slug name kind }
          ... on Claim { ...ClaimCard }
        }
      }
    }
  }
`,
  [claimCard],
)
export type SearchResults = ResultOf<typeof searchPage>['search']
export type SearchHit = SearchResults['nodes'][number]
