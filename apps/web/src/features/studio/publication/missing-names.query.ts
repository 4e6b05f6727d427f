import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'

/** What the claims of a document name and what would not be published with them. */
export const missingNames = graphql(`
  query MissingNames($document: ID!) {
    studio { missingNames(document: $document) { name claims { id text } } }
  }
`)

export type MissingNameData = ResultOf<typeof missingNames>['studio']['missingNames'][number]
