import type { MetadataRoute } from 'next'
import { claimPage } from '../features/claim/claim-link.ts'
import { sitemapPage } from '../features/site/sitemap.query.ts'
import { webOrigin } from '../features/site/web-origin.ts'
import { query } from '../graphql/query.ts'

/** As many as a sitemap may hold (sitemaps.org), the static pages aside. */
const most = 49_000

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await webOrigin()
  const entries = new Map<string, { lastModified?: string }>([
    ['/', {}],
    ['/entities', {}],
  ])
  type Cursors = {
    documents?: string | null
    entities?: string | null
    quizzes?: string | null
    claims?: string | null
  }
  let after: Cursors = {}
  for (let more = true; more && entries.size < most; ) {
    const page = await query(sitemapPage, after)
    for (const { slug } of page.documents.nodes) entries.set(`/documents/${slug}`, {})
    for (const { slug } of page.entities.nodes) entries.set(`/entities/${slug}`, {})
    for (const { slug } of page.quizzes.nodes) entries.set(`/quizzes/${slug}`, {})
    for (const claim of page.claims.nodes) entries.set(claimPage(claim), { lastModified: claim.updatedAt })
    const lists = ['documents', 'entities', 'quizzes', 'claims'] as const
    more = lists.some((list) => page[list].pageInfo.hasNextPage)
    // A list that has ended keeps its last cursor: after it comes nothing.
    after = Object.fromEntries(lists.map((list) => [list, page[list].pageInfo.endCursor ?? after[list]]))
  }
  return [...entries].map(([path, entry]) => ({ url: new URL(path, origin).href, ...entry }))
}
