import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { documentIndex } from '../../features/document/document-index.query.ts'
import { servePage } from '../../features/site/serve-page.tsx'
import { query } from '../../graphql/query.ts'
import { dateInWords } from '../../ui/date-words.ts'
import { firstOf } from '../../ui/first-of.ts'
import { IndexView, nextPage } from '../../ui/index-view.tsx'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'

export const metadata: Metadata = { title: 'Read', alternates: { canonical: '/documents' } }

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export default servePage(async ({ searchParams }: Props) => {
  const after = firstOf((await searchParams).after)
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
})
