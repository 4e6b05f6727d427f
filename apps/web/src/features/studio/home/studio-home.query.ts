import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { changeCounts } from '../publication/changes-in-words.ts'

/** What waits, over all documents. */
export const studioHome = graphql(
  `
  query StudioHome($after: String) {
    studio {
      home { documentsWaiting pendingSuggestions sentencesWithoutClaim claimsWithoutRelations reportedQuestions }
      ownSet { accepted ...ChangeCountParts }
      documents(first: 50, after: $after) {
        nodes { id slug title status sentencesWithoutClaim current { accepted pending ...ChangeCountParts } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [changeCounts],
)

export type StudioHomeData = ResultOf<typeof studioHome>['studio']
