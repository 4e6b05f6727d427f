import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'
import { currentSet, studioEntity } from '../studio-document.query.ts'

/** A page of the table of entities, drafts included, and what the editor gathered outside any document. */
export const entityTable = graphql(
  `
  query EntityTable($text: String, $kind: [EntityKind!], $orderBy: StudioEntityOrder!, $after: String) {
    studio {
      ownSet { ...CurrentSetParts }
      entities(first: 50, after: $after, text: $text, kind: $kind, orderBy: $orderBy) {
        totalCount
        nodes { ...StudioEntityParts changeSet }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [currentSet, studioEntity],
)

export type EntityTableData = ResultOf<typeof entityTable>['studio']
