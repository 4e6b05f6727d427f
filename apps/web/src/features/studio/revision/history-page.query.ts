import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'

/** What names anything that is curated. */
export const namedThing = graphql(`
  fragment NamedThingParts on StudioThing {
    __typename
    id
    status
    ... on StudioClaim { text }
    ... on StudioEntity { name entitySlug: slug }
    ... on StudioPredicate { label }
    ... on StudioRelation { relationKind from { text } to { text } }
    ... on StudioGuard { guardKind guardFrom: from { name } guardTo: to { name } }
    ... on StudioSource { title slug }
  }
`)

/** Every revision of something, the latest first. */
export const thingHistory = graphql(
  `
  query ThingHistory($thing: ID!, $after: String) {
    viewer { role }
    studio {
      # As of the last publication that there could ever be.
      now: asOf(thing: $thing, revision: 2147483647) { id content { ...NamedThingParts } }
      history(thing: $thing, first: 20, after: $after) {
        totalCount
        nodes {
          id
          kind
          author
          createdAt
          decision
          decidedBy
          reason
          confidence
          rule
          withdraws
          redactedAt
          publishedAs
          publishedAt
          base { id }
          content { ...NamedThingParts }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [namedThing],
)

/** Which revision of something was published as of a publication. */
export const thingAsOf = graphql(`
  query ThingAsOf($thing: ID!, $revision: Int!) { studio { asOf(thing: $thing, revision: $revision) { id publishedAs } } }
`)

/** What two revisions have otherwise, and where the words stand that each rests on. */
export const revisionDifference = graphql(`
  query RevisionDifference($from: ID, $to: ID!) {
    studio {
      difference(from: $from, to: $to) { field before after }
      passages(revision: $to) { parts { text isEvidence } }
    }
  }
`)

/** The passages of the first of the two. */
export const revisionPassages = graphql(`
  query RevisionPassages($revision: ID!) { studio { passages(revision: $revision) { parts { text isEvidence } } } }
`)

export type RevisionData = ResultOf<typeof thingHistory>['studio']['history']['nodes'][number]
export type DifferenceData = ResultOf<typeof revisionDifference>['studio']['difference'][number]
export type PassageData = ResultOf<typeof revisionDifference>['studio']['passages'][number]
export type NamedData = ResultOf<typeof namedThing>
