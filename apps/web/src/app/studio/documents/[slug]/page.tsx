import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { withdrawnDocument } from '../../../../features/studio/publication/withdrawn-document.query.ts'
import { WithdrawnView } from '../../../../features/studio/publication/withdrawn-view.tsx'
import { serveStudio } from '../../../../features/studio/serve-studio.tsx'
import { studioDocument } from '../../../../features/studio/studio-document.query.ts'
import { StudioFrame } from '../../../../features/studio/studio-frame.tsx'
import { StudioView } from '../../../../features/studio/studio-view.tsx'
import { query } from '../../../../graphql/query.ts'
import { firstOf } from '../../../../ui/first-of.ts'

export const metadata: Metadata = { title: 'Studio', robots: { index: false } }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ claim?: string | string[] }> }

export default serveStudio(
  async ({ params }: Props) => `/studio/documents/${(await params).slug}`,
  async ({ params, searchParams }: Props) => {
    const { slug } = await params
    const opened = firstOf((await searchParams).claim) ?? null
    const { viewer, studio } = await query(studioDocument, { slug })
    const { document } = studio
    if (document === null) {
      const { studio: former } = await query(withdrawnDocument, { slug })
      return <WithdrawnView document={former.withdrawnDocument ?? notFound()} />
    }
    return (
      <StudioFrame isWide title={document.source.title}>
        <StudioView initial={document} opened={opened} account={viewer?.id ?? ''} />
      </StudioFrame>
    )
  },
)
