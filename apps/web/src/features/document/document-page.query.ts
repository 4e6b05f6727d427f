import type { ResultOf } from 'gql.tada'
import { graphql } from '../../graphql/graphql.ts'
import { query } from '../../graphql/query.ts'
import { claimCard } from '../claim/claim-card.query.ts'
import { type ClaimChoice, choiceFilter } from './filter-params.ts'

/** A document with its source, the claims asked for and the quiz on it. */
export const documentPage = graphql(
  `
  query DocumentPage($slug: String!, $filter: ClaimFilter, $after: String) {
    document(slug: $slug) {
      slug
      title
      text
      language
      publisher
      author
      url
      publishedOn
      rights
      datedAround { text value inferredBecause }
      claims(first: 100, after: $after, filter: $filter, orderBy: TEXT_POSITION) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...ClaimCard }
      }
      quizzes(first: 1) { nodes { slug title itemCount } }
    }
  }
`,
  [claimCard],
)
export type DocumentPageData = NonNullable<ResultOf<typeof documentPage>['document']>

/** The document with all claims that fit the choice, however many pages they fill; null when no document has the slug. */
export async function loadDocument(slug: string, choice?: ClaimChoice): Promise<DocumentPageData | null> {
  const filter = choice && choiceFilter(choice)
  const { document } = await query(documentPage, { slug, filter })
  if (document === null) return null
  const nodes = [...document.claims.nodes]
  let page = document.claims.pageInfo
  while (page.hasNextPage) {
    const more = (await query(documentPage, { slug, filter, after: page.endCursor })).document
    if (more === null) break
    nodes.push(...more.claims.nodes)
    page = more.claims.pageInfo
  }
  return { ...document, claims: { ...document.claims, nodes } }
}
