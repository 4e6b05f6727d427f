import type { Metadata } from 'next'
import Link from 'next/link'
import { historyPage } from '../../../features/studio/publication/history-page.query.ts'
import { PublicationItem, PublishOwnSet } from '../../../features/studio/publication/publication-item.tsx'
import { whatCame } from '../../../features/studio/publication/what-came.ts'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../features/studio/studio-frame.tsx'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { nextPage } from '../../../ui/index-view.tsx'

export const metadata: Metadata = { title: 'History', robots: { index: false } }

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export default serveStudio(
  () => '/studio/history',
  async ({ searchParams }: Props) => {
    const { studio } = await query(historyPage, { after: firstOf((await searchParams).after) })
    const { ownSet, publications } = studio
    const more = nextPage('/studio/history', publications.pageInfo)
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
        {more && (
          <Link className="button mt-6" href={more}>
            More
          </Link>
        )}
      </StudioFrame>
    )
  },
)
