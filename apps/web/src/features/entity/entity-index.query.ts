import { graphql } from '../../graphql/graphql.ts'

/** Everybody and everything there is, by name. */
export const entityIndex = graphql(`
  query EntityIndex($after: String) {
    entities(first: 100, after: $after, orderBy: NAME) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { slug name kind description claimCount(role: ANY) }
    }
  }
`)
