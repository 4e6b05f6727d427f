import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { claimCard } from '../claim/claim-card.query.ts'

/** An entity with every claim it has a part in, as subject, object, circumstance or speaker. */
export const entityPage = graphql(
  `
  query EntityPage($slug: String!) {
    entity(slug: $slug) {
      slug
      name
      kind
      description
      aliases
      sameAs
      claims(role: ANY, first: 100, orderBy: TEXT_POSITION) {
        totalCount
        nodes {
          ...ClaimCard
          predicate { label }
        }
      }
      quizOffers { slug title itemCount composition { address } }
      related(first: 12) { sharedClaims entity { slug name } }
    }
  }
`,
  [claimCard],
)
export type EntityPageData = NonNullable<ResultOf<typeof entityPage>['entity']>
export type EntityClaim = EntityPageData['claims']['nodes'][number]
