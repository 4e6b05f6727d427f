import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { practiceDocument } from '../../../../../features/studio/practice/practice.query.ts'
import { PracticeView } from '../../../../../features/studio/practice/practice-view.tsx'
import { serveStudio } from '../../../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../../../features/studio/studio-frame.tsx'
import { query } from '../../../../../graphql/query.ts'

export const metadata: Metadata = { title: 'Practise curating', robots: { index: false } }

type Props = { params: Promise<{ slug: string }> }

export default serveStudio(
  async ({ params }: Props) => `/studio/documents/${(await params).slug}/practice`,
  async ({ params }: Props) => {
    const { slug } = await params
    const { viewer, studio } = await query(practiceDocument, { slug })
    const practice = studio.practice ?? notFound()
    return (
      <StudioFrame isWide title={`Practise curating: ${practice.source.title}`}>
        <PracticeView practice={practice} account={viewer?.id ?? ''} />
      </StudioFrame>
    )
  },
)
