import { Link } from '../../../ui/link.tsx'
import type { StudioDocumentData } from '../studio-document.query.ts'

type Asked = { source: { slug: string; status: string }; claims: readonly { questionCount: number }[] }

/** Is there anything that a quiz could ask of it? */
export const isAsked = ({ source, claims }: Asked): boolean =>
  source.status !== 'DRAFT' && claims.some(({ questionCount }) => questionCount > 0)

/** The way to the quiz of a document, as soon as there are questions. */
export const QuizLink = ({ document }: { document: Pick<StudioDocumentData, 'source' | 'claims'> }) =>
  isAsked(document) && (
    <Link className="button button-primary min-h-8 px-2.5 py-0.5 text-sm" href={`/quizzes/${document.source.slug}`}>
      Take the quiz
    </Link>
  )
