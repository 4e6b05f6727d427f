import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'

const mention = graphql(`
  fragment MentionParts on ProposedEntity { quote name entityKind isKindTold candidates { id name } }
`)

const value = graphql(
  `
  fragment ProposedValueParts on ProposedValue {
    key
    kind
    text
    entity { ...MentionParts }
    minimum
    maximum
    unit
    time
    inferredBecause
  }
`,
  [mention],
)

/** What the rules make of selected words. */
export const proposingClaim = graphql(
  `
  query ProposeClaim($document: ID!, $start: Int!, $end: Int!, $published: Boolean!) {
    studio {
      prefill(document: $document, start: $start, end: $end, published: $published) {
        text
        subject { ...MentionParts }
        predicate { label predicate { id label } }
        object { ...ProposedValueParts }
        qualifiers { ...ProposedValueParts }
        modality
        polarity
        attribution { speaker { ...MentionParts } cue evidence { start end } }
        conditions { kind evidence { start end quote } }
      }
    }
  }
`,
  [mention, value],
)

export type ClaimProposalData = NonNullable<ResultOf<typeof proposingClaim>['studio']['prefill']>
export type MentionData = ResultOf<typeof mention>
export type ProposedValueData = ResultOf<typeof value>
