import { notFound } from 'next/navigation'
import { withdrawnDocument } from '../../../../features/studio/publication/withdrawn-document.query.ts'
import { WithdrawnView } from '../../../../features/studio/publication/withdrawn-view.tsx'
import { describeStudio, serveStudio } from '../../../../features/studio/serve-studio.tsx'
import { studioDocument } from '../../../../features/studio/studio-document.query.ts'
import { StudioFrame } from '../../../../features/studio/studio-frame.tsx'
import { StudioView } from '../../../../features/studio/studio-view.tsx'
import { query } from '../../../../graphql/query.ts'
import { firstOf } from '../../../../ui/first-of.ts'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ claim?: string | string[] }> }

async function load(slug: string) {
  const { viewer, studio } = await query(studioDocument, { slug })
  if (studio.document !== null) return { viewer, document: studio.document }
  const { studio: former } = await query(withdrawnDocument, { slug })
  return { viewer, withdrawn: former.withdrawnDocument ?? notFound() }
}

export const generateMetadata = describeStudio(async ({ params }: Props) => {
  const { document, withdrawn } = await load((await params).slug)
  return withdrawn ? (withdrawn.title ?? 'Withdrawn document') : document.source.title
})

export default serveStudio(
  async ({ params }: Props) => `/studio/documents/${(await params).slug}`,
  async ({ params, searchParams }: Props) => {
    const { slug } = await params
    const opened = firstOf((await searchParams).claim) ?? null
    const { viewer, document, withdrawn } = await load(slug)
    if (withdrawn) return <WithdrawnView document={withdrawn} />
    return (
      <StudioFrame isWide title={document.source.title}>
        <StudioView initial={document} opened={opened} account={viewer?.id ?? ''} />
      </StudioFrame>
    )
  },
)
