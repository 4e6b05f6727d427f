import { Link } from '../../ui/link.tsx'
import { HistoryLink } from './revision/history-link.tsx'
import type { StudioDocumentData } from './studio-document.query.ts'

/** Where a document is seen otherwise: by readers, in its quiz, as it was. */
export function DocumentLinks({ document: { id, source } }: { document: Pick<StudioDocumentData, 'id' | 'source'> }) {
  return (
    <p className="-mx-2 -mt-4 flex flex-wrap items-center text-sm">
      {source.status !== 'DRAFT' && (
        <>
          <Link className="link inline-flex min-h-8 items-center px-2" href={`/documents/${source.slug}`}>
            As readers see it
          </Link>
          <Link className="link inline-flex min-h-8 items-center px-2" href={`/quizzes/${source.slug}`}>
            Its quiz
          </Link>
        </>
      )}
      <HistoryLink thing={id} name={source.title} />
    </p>
  )
}
