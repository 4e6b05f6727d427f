import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { documentIndex } from '../../features/document/document-index.query.ts'
import { query } from '../../graphql/query.ts'
import { dateInWords } from '../../ui/date-words.ts'
import { count } from '../../ui/plural.ts'
import { SeeInGraphql } from '../../ui/see-in-graphql.tsx'

export const metadata: Metadata = { title: 'Read', alternates: { canonical: '/documents' } }

type Props = { searchParams: Promise<{ after?: string }> }

export default async function DocumentIndexPage({ searchParams }: Props) {
  const { after } = await searchParams
  const { nodes, pageInfo } = (await query(documentIndex, { after })).documents
  // A list of one teaches nobody anything.
  if (nodes.length === 1 && after === undefined) redirect(`/documents/${nodes[0]?.slug}`)
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="max-w-measure">
        <h1 className="mb-8 font-serif text-4xl leading-tight tracking-tight">Read</h1>
        {nodes.length === 0 && <p>Nothing has been published here yet.</p>}
        <ul>
          {nodes.map(({ slug, title, publisher, publishedOn, claims }) => (
            <li key={slug} className="border-rule border-t py-5">
              <Link
                className="font-serif text-xl leading-snug underline-offset-4 hover:underline"
                href={`/documents/${slug}`}
              >
                {title}
              </Link>
              <p className="mt-1 text-sm text-soft">
                {[publisher, publishedOn && dateInWords(publishedOn), count(claims.totalCount, 'claim')]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
        {pageInfo.hasNextPage && (
          <Link className="button mt-6" href={`/documents?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}>
            More
          </Link>
        )}
        <SeeInGraphql document={documentIndex} variables={{ after }} />
      </div>
    </main>
  )
}
