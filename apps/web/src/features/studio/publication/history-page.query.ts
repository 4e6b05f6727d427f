import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { currentSet } from '../studio-document.query.ts'
import { changeCounts } from './changes-in-words.ts'

/** What was published and taken back, the latest first, each with what it changed; and what the editor gathered outside any document. */
export const historyPage = graphql(
  `
  query StudioHistory($after: String, $through: Int) {
    studio {
      ownSet { ...CurrentSetParts ...ChangeCountParts }
      publications(first: 10, after: $after, through: $through) {
        nodes {
          changeSet
          revision
          publishedAt
          author
          title
          things
          undoes
          undoneBy
          undoable
          changes(first: 20) {
            totalCount
            nodes {
              id
              thing
              kind
              withdraws
              content {
                __typename
                ... on StudioClaim { text }
                ... on StudioEntity { name }
                ... on StudioPredicate { label }
                ... on StudioRelation { relationKind from { text } to { text } }
                ... on StudioGuard { guardKind guardFrom: from { name } guardTo: to { name } }
                ... on StudioSource { title }
              }
            }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [currentSet, changeCounts],
)

export type OwnSetCounted = NonNullable<ResultOf<typeof historyPage>['studio']['ownSet']>
export type PublicationData = ResultOf<typeof historyPage>['studio']['publications']['nodes'][number]
