import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { claimCard } from '../claim/claim-card.query.ts'

/** A claim with its whole sentence, and what one can do with the document it is in. */
export const featuredClaim = graphql(
  `
  fragment FeaturedClaim on Claim {
    ...ClaimCard
    context: evidence { quote prefix suffix sentence }
    document {
      slug
      title
      text
      claims(first: 1) { totalCount }
      quizzes(first: 1) { nodes { slug itemCount } }
    }
  }
`,
  [claimCard],
)
export type FeaturedClaimData = ResultOf<typeof featuredClaim>

/**
 * The front page shows one claim that hangs on a condition: of the entity this service is named after, the first in its
 * text; where nobody knows that entity, the first such claim there is.
 */
export const homePage = graphql(
  `
  query HomePage($entity: String!) {
    entity(slug: $entity) {
      claims(role: SUBJECT, first: 1, filter: { conditional: true }, orderBy: TEXT_POSITION) {
        nodes { ...FeaturedClaim }
      }
    }
    claims(first: 1, filter: { conditional: true }) { nodes { ...FeaturedClaim } }
  }
`,
  [featuredClaim],
)
export const homeVariables = { entity: 'backstop' }
