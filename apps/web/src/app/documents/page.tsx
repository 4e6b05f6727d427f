import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { documentIndex } from '../../features/document/document-index.query.ts'
import { query } from '../../graphql/query.ts'
import { dateInWords } from '../../ui/date-words.ts'
import { IndexView, nextPage } from '../../ui/index-view.tsx'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'

export const metadata: Metadata = { title: 'Read', alternates: { canonical: '/documents' } }

type Props = { searchParams: Promise<{ after?: string }> }

export default async function DocumentIndexPage({ searchParams }: Props) {
  const { after } = await searchParams
  const { nodes, pageInfo } = (await query(documentIndex, { after })).documents
  const entries = nodes.map(({ slug, title, publisher, publishedOn, claims }) => ({
    href: `/documents/${slug}`,
    title,
    details: [publisher, publishedOn && dateInWords(publishedOn), count(claims.totalCount, 'claim')],
  }))
  // A list of one teaches nobody anything.
  if (entries.length === 1 && after === undefined) redirect(entries[0]?.href ?? '/')
  return (
    <IndexView
      title="Read"
      empty="Nothing has been published here yet."
      entries={entries}
      more={nextPage('/documents', pageInfo)}
    >
      <SeeInGraphql document={documentIndex} variables={{ after }} />
    </IndexView>
  )
}
