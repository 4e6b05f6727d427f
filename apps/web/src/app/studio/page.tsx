import type { Metadata } from 'next'
import { studioHome } from '../../features/studio/home/studio-home.query.ts'
import { StudioHomeView } from '../../features/studio/home/studio-home-view.tsx'
import { serveStudio } from '../../features/studio/serve-studio.tsx'
import { query } from '../../graphql/query.ts'
import { firstOf } from '../../ui/first-of.ts'
import { nextPage } from '../../ui/index-view.tsx'

export const metadata: Metadata = { title: 'Studio', robots: { index: false } }

type Props = { searchParams: Promise<{ after?: string | string[] }> }

export default serveStudio(
  () => '/studio',
  async ({ searchParams }: Props) => {
    const { studio } = await query(studioHome, { after: firstOf((await searchParams).after) })
    return <StudioHomeView studio={studio} more={nextPage('/studio', studio.documents.pageInfo)} />
  },
)
