import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { studioPredicate } from '../studio-document.query.ts'
import { ownSet } from '../table/own-set.query.ts'

/** A page of the table of predicates, drafts included, with how their claims fit them, and what the editor gathered. */
export const predicateTable = graphql(
  `
  query PredicateTable($text: String, $status: [StudioStatus!], $orderBy: StudioPredicateOrder!, $after: String) {
    studio {
      ownSet { ...OwnSetParts }
      predicates(first: 50, after: $after, text: $text, status: $status, orderBy: $orderBy) {
        totalCount
        nodes {
          ...StudioPredicateParts
          changeSet
          use { claims severalObjects otherSubjects otherObjects oneSided sameLabel }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [ownSet, studioPredicate],
)

export type PredicateTableData = ResultOf<typeof predicateTable>['studio']
export type PredicateRow = PredicateTableData['predicates']['nodes'][number]
