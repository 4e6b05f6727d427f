import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { changeCounts } from '../publication/changes-in-words.ts'
import { currentSet, studioClaim } from '../studio-document.query.ts'

/** What claims can be narrowed to, and what the words asked for may mean. */
export const claimFilters = graphql(
  `
  query ClaimFilters($subject: String, $predicate: String) {
    studio {
      documents(first: 100) { nodes { id slug title current { ...CurrentSetParts ...ChangeCountParts } } }
      predicates(first: 100, orderBy: LABEL) { nodes { id key label } }
      asked: predicates(first: 5, text: $predicate) { nodes { id key label } }
      entities(first: 5, text: $subject, orderBy: CLAIM_COUNT) { nodes { id name } }
    }
  }
`,
  [currentSet, changeCounts],
)

/** A page of the table of claims, drafts included. */
export const claimTable = graphql(
  `
  query ClaimTable(
    $text: String
    $document: ID
    $predicate: ID
    $subject: ID
    $modality: [Modality!]
    $status: [StudioStatus!]
    $unrelated: Boolean
    $orderBy: StudioClaimOrder!
    $after: String
  ) {
    studio {
      claims(
        first: 50
        after: $after
        text: $text
        document: $document
        predicate: $predicate
        subject: $subject
        modality: $modality
        status: $status
        unrelated: $unrelated
        orderBy: $orderBy
      ) {
        totalCount
        nodes { ...StudioClaimParts document changeSet }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [studioClaim],
)

export type ClaimFiltersData = ResultOf<typeof claimFilters>['studio']
export type ClaimTableData = ResultOf<typeof claimTable>['studio']['claims']
export type ClaimRow = ClaimTableData['nodes'][number]
