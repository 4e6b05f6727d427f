import type { ResultOf } from 'gql.tada'
import { graphql } from '../../../graphql/graphql.ts'

/** A document that was withdrawn, and by which publication. */
export const withdrawnDocument = graphql(`
  query WithdrawnDocument($slug: String!) {
    studio {
      withdrawnDocument(slug: $slug) {
        id
        title
        publication { changeSet revision publishedAt author undoable }
      }
    }
  }
`)

export type WithdrawnDocumentData = NonNullable<ResultOf<typeof withdrawnDocument>['studio']['withdrawnDocument']>
