import { notFound } from 'next/navigation'
import { practiceDocument } from '../../../../../features/studio/practice/practice.query.ts'
import { PracticeView } from '../../../../../features/studio/practice/practice-view.tsx'
import { describeStudio, serveStudio } from '../../../../../features/studio/serve-studio.tsx'
import { StudioFrame } from '../../../../../features/studio/studio-frame.tsx'
import { query } from '../../../../../graphql/query.ts'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  const { viewer, studio } = await query(practiceDocument, { slug: (await params).slug })
  return { viewer, practice: studio.practice ?? notFound() }
}

const titleOf = ({ source }: { source: { title: string } }) => `Practise curating: ${source.title}`

export const generateMetadata = describeStudio(async (props: Props) => titleOf((await load(props)).practice))

export default serveStudio(
  async ({ params }: Props) => `/studio/documents/${(await params).slug}/practice`,
  async (props: Props) => {
    const { viewer, practice } = await load(props)
    return (
      <StudioFrame isWide title={titleOf(practice)}>
        <PracticeView practice={practice} account={viewer?.id ?? ''} />
      </StudioFrame>
    )
  },
)
