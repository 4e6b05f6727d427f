import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { claimCard } from '../claim/claim-card.query.ts'
import { resultsPerPage } from './search-address.ts'

/** What fits some words, best first. */
export const searchPage = graphql(
  `
  query SearchPage($words: String!, $first: Int!, $after: String) {
    search(query: $words, first: $first, after: $after) {
      totalCount
      meant
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
/** What the query is asked with for the page that comes after these. */
export const searchVariables = (words: string, trail: readonly string[]) => ({
  words,
  first: resultsPerPage,
  after: trail.at(-1),
})
export type SearchResults = ResultOf<typeof searchPage>['search']
export type SearchHit = SearchResults['nodes'][number]
