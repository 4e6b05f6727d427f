import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'

/** All that a claim's card answers, and what a link to the claim, its article's filter and its timelines need. */
export const claimCard = graphql(`
  fragment ClaimCard on Claim {
    id
    text
    modality
    polarity
    subject { slug name }
    object { text ... on EntityValue { entity { slug name } } }
    attribution { speaker { slug name } }
    conditions { kind text }
    evidence { start end quote }
    document { slug title }
    note
    qualifiers { key value { text ... on TimeValue { value inferredBecause } ... on EntityValue { entity { slug name } } } }
  }
`)
export type ClaimCardData = ResultOf<typeof claimCard>
