import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { studioEntity } from '../studio-document.query.ts'
import { ownSet } from '../table/own-set.query.ts'

/** A page of the table of entities, drafts included, and what the editor gathered outside any document. */
export const entityTable = graphql(
  `
  query EntityTable($text: String, $kind: [EntityKind!], $status: [StudioStatus!], $orderBy: StudioEntityOrder!, $after: String) {
    studio {
      ownSet { ...OwnSetParts }
      entities(first: 50, after: $after, text: $text, kind: $kind, status: $status, orderBy: $orderBy) {
        totalCount
        nodes { ...StudioEntityParts changeSet }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [ownSet, studioEntity],
)

export type EntityTableData = ResultOf<typeof entityTable>['studio']
