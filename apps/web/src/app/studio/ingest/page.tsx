import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IngestForm } from '../../../features/ingestion/ingest-form.tsx'
import { ingestionPage, ingestPage } from '../../../features/ingestion/ingest-page.query.ts'
import { IngestionView } from '../../../features/ingestion/ingestion-view.tsx'
import { RecentIngestions } from '../../../features/ingestion/recent-ingestions.tsx'
import { sureEnough } from '../../../features/studio/change-set/queue-entry.ts'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { StudioNav } from '../../../features/studio/studio-nav.tsx'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'
import { SeeInGraphql } from '../../../ui/see-in-graphql.tsx'

export const metadata: Metadata = {
  title: 'Bring a document in',
  robots: { index: false },
  alternates: { canonical: '/studio/ingest' },
}

type Props = { searchParams: Promise<Record<'id' | 'replaces' | 'refused', string | string[] | undefined>> }

export default serveStudio(
  () => '/studio/ingest',
  async ({ searchParams }: Props) => {
    const { id, replaces, refused } = await searchParams
    const ingestion = firstOf(id)
    const shown = ingestion === undefined ? showEntrance(firstOf(replaces), firstOf(refused)) : showIngestion(ingestion)
    return (
      <main id="content" className="mx-auto w-full max-w-page px-5 py-6 sm:px-8">
        <StudioNav />
        {await shown}
      </main>
    )
  },
)

async function showIngestion(id: string) {
  const variables = { id, sure: sureEnough }
  const { studio } = await query(ingestionPage, variables)
  if (studio.ingestion === null) notFound()
  return (
    <>
      <IngestionView key={studio.ingestion.id} first={studio.ingestion} />
      <SeeInGraphql document={ingestionPage} variables={variables} />
    </>
  )
}

async function showEntrance(replaces = '', refused?: string) {
  const variables = { replaces, isReplaced: replaces !== '' }
  const { studio, document } = await query(ingestPage, variables)
  return (
    <div className="grid gap-12 [&>*]:max-w-measure">
      <div className="grid grid-cols-1 gap-6">
        <h1 className="font-serif text-4xl leading-tight tracking-tight">
          {document ? `A new version of “${document.title}”` : 'Bring a document in'}
        </h1>
        <IngestForm replaced={document ?? null} refused={refused} />
      </div>
      <RecentIngestions ingestions={studio.ingestions} />
      <SeeInGraphql document={ingestPage} variables={variables} />
    </div>
  )
}
