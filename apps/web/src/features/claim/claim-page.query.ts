import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { claimCard } from './claim-card.query.ts'

/** A claim with everything that says how it is meant, and what it has to do with others. */
export const claimPage = graphql(
  `
  query ClaimPage($id: ID!) {
    claim(id: $id) {
      ...ClaimCard
      context: evidence { start quote prefix suffix sentence }
      relations {
        id
        kind
        direction
        basis
        because
        claim { ...ClaimCard }
        evidence { quote }
      }
      speaker { slug name kind }
      document { publisher author publishedOn datedAround { value } url }
      updatedAt
    }
  }
`,
  [claimCard],
)
export type ClaimPageData = NonNullable<ResultOf<typeof claimPage>['claim']>
export type ClaimPageRelation = ClaimPageData['relations'][number]
