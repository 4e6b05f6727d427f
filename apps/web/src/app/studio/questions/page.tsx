import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  type QuestionFilter,
  questionAddress,
  questionLists,
  readQuestionFilter,
} from '../../../features/studio/item/question-filter.ts'
import { questionPage, questionScope } from '../../../features/studio/item/question-page.query.ts'
import { type QuestionScope, QuestionView } from '../../../features/studio/item/question-view.tsx'
import { serveStudio } from '../../../features/studio/serve-studio.tsx'
import { query } from '../../../graphql/query.ts'
import { firstOf } from '../../../ui/first-of.ts'

export const metadata: Metadata = { title: 'Questions', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the address names; what is not there has no page. */
async function readScope({ document: slug, claim: id }: QuestionFilter): Promise<QuestionScope> {
  const {
    documents,
    document = null,
    claim = null,
  } = await query(questionScope, {
    ...{ slug: slug ?? '', ofDocument: slug !== null, claim: id ?? '', ofClaim: id !== null },
  })
  if ((slug !== null && document === null) || (id !== null && claim === null)) notFound()
  return { documents: documents.nodes, document, claim }
}

export default serveStudio(
  async ({ searchParams }: Props) => questionAddress(readQuestionFilter(await searchParams)),
  async ({ searchParams }: Props) => {
    const asked = await searchParams
    const filter = readQuestionFilter(asked)
    const scope = await readScope(filter)
    const { state } = questionLists[filter.list]
    const { studio } = await query(questionPage, {
      ...{ state: state ?? 'ASKED', withQuestions: state !== null, withRefusals: state === null },
      ...{
        document: scope.document?.id,
        claim: scope.claim?.id,
        types: filter.type ? [filter.type] : null,
        text: filter.text,
      },
      ...{ bare: filter.bare, after: firstOf(asked.after) },
    })
    return <QuestionView filter={filter} scope={scope} studio={studio} />
  },
)
