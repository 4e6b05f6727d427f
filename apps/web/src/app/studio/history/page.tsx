import type { Metadata } from 'next'
import { historyPage } from '../../../features/studio/publication/history-page.query.ts'
import { PublicationItem, PublishOwnSet } from '../../../features/studio/publication/publication-item.tsx'
import { whatCame } from '../../../features/studio/publication/what-came.ts'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { Link } from '../../../ui/link.tsx'

export const metadata: Metadata = { title: 'History', robots: { index: false } }

type Props = { searchParams: Promise<Record<'after' | 'through', string | string[] | undefined>> }

export default serveStudio(
  () => '/studio/history',
  async ({ searchParams }: Props) => {
    const asked = await searchParams
    // The publication that a line of the log is about stands first.
    const through = /^\d{1,9}$/.test(firstOf(asked.through) ?? '') ? Number(firstOf(asked.through)) : null
    const { studio } = await query(historyPage, { after: firstOf(asked.after), through })
    const { ownSet, publications } = studio
    const { hasNextPage, endCursor } = publications.pageInfo
    const next = new URLSearchParams({ ...(through ? { through: `${through}` } : {}), after: endCursor ?? '' })
    return (
      <StudioFrame title="History">
        {ownSet !== null && ownSet.accepted > 0 && <PublishOwnSet set={ownSet} />}
        {publications.nodes.length === 0 && <p>Nothing was published yet.</p>}
        <ol>
          {publications.nodes.map((publication) => (
            <PublicationItem
              key={publication.changeSet}
              publication={publication}
              came={whatCame(publication, publications.nodes)}
            />
          ))}
        </ol>
        {through !== null && (
          <p className="mb-4 text-sm">
            Up to publication {through}.{' '}
            <Link className="link inline-block py-1" href="/studio/history">
              All of them
            </Link>
          </p>
        )}
        {hasNextPage && (
          <Link className="button mt-6" href={`/studio/history?${next}`}>
            More
          </Link>
        )}
      </StudioFrame>
    )
  },
)
