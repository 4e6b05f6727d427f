import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { loadDocument } from '../../../features/document/document-page.query.ts'
import { DocumentView } from '../../../features/document/document-view.tsx'
import { readChoice, readOrigin } from '../../../features/document/filter-params.ts'
import { passageOffer } from '../../../features/document/passage-offer.query.ts'
import { describePage, servePage } from '../../../features/site/serve-page.tsx'
import { webOrigin } from '../../../features/site/web-origin.ts'
import { query } from '../../../graphql/query.ts'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = describePage(async ({ params }: Props): Promise<Metadata> => {
  const { slug } = await params
  const document = (await loadDocument(slug)) ?? notFound()
  const description = `Read it with ${document.claims.totalCount} claims marked in the text: who says each, how certain it is, on what condition.`
  return {
    title: document.title,
    description,
    alternates: { canonical: `/documents/${slug}` },
    openGraph: { type: 'article', title: document.title, description, url: `/documents/${slug}` },
  }
})

export default servePage(async ({ params, searchParams }: Props) => {
  const { slug } = await params
  const search = await searchParams
  const choice = readChoice(search)
  const [origin, all, chosen, { quizOffer }] = await Promise.all([
    webOrigin(),
    loadDocument(slug),
    loadDocument(slug, choice),
    query(passageOffer, { slug }),
  ])
  if (all === null || chosen === null) notFound()
  return (
    <DocumentView
      origin={origin}
      all={all}
      chosen={chosen}
      offer={quizOffer}
      choice={choice}
      from={readOrigin(search.from)}
    />
  )
})
