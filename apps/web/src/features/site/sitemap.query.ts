import { graphql } from '../../graphql/graphql.ts'

/** A page of everything that has an address of its own. */
export const sitemapPage = graphql(`
  query Sitemap($documents: String, $entities: String, $quizzes: String, $claims: String) {
    documents(first: 100, after: $documents) { pageInfo { hasNextPage endCursor } nodes { slug } }
    entities(first: 100, after: $entities, orderBy: NAME) { pageInfo { hasNextPage endCursor } nodes { slug } }
    quizzes(first: 100, after: $quizzes) { pageInfo { hasNextPage endCursor } nodes { slug } }
    claims(first: 100, after: $claims, orderBy: NEWEST) { pageInfo { hasNextPage endCursor } nodes { id updatedAt } }
  }
`)
