import { graphql } from '../../graphql/graphql.ts'

/** What there is to read. */
export const documentIndex = graphql(`
  query DocumentIndex($after: String) {
    documents(first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { slug title publisher publishedOn claims(first: 1) { totalCount } }
    }
  }
`)
