import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'

const state = graphql(`
  fragment IngestionState on Ingestion {
    id
    status
    step
    done
    total
    problem { message remedy field place { line column } }
    metadata { field value origin }
    resembling { document title slug share isSame isPublished }
    orphans
    document { slug title changeSet { pending unsure(below: $sure) } }
  }
`)

/** One document on its way in. */
export const ingestionPage = graphql(
  `query IngestionPage($id: ID!, $sure: Float!) { studio { ingestion(id: $id) { ...IngestionState } } }`,
  [state],
)

/** The last ones, and the document that a new one replaces. */
export const ingestPage = graphql(`
  query IngestPage($replaces: String!, $isReplaced: Boolean!) {
    studio { ingestions(first: 8) { id status createdAt metadata { field value } document { slug title } } }
    document(slug: $replaces) @include(if: $isReplaced) { id title slug }
  }
`)

/** One document on its way in, each time that something about it changes. */
export const ingestionStream = graphql(
  `subscription Ingestion($id: ID!, $sure: Float!) { ingestion(id: $id) { ...IngestionState } }`,
  [state],
)

export type IngestionState = ResultOf<typeof state>
export type RecentIngestion = ResultOf<typeof ingestPage>['studio']['ingestions'][number]
export type Replaced = NonNullable<ResultOf<typeof ingestPage>['document']>
