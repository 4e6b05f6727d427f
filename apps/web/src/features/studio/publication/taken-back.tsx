'use client'
import { Link } from '../../../ui/link.tsx'
import type { StudioDocumentData } from '../studio-document.query.ts'

/** Where the work of a publication is that was taken back: of a document that stays published it is no draft. */
export function TakenBack({ document: { source, takenBack } }: { document: StudioDocumentData }) {
  if (takenBack === null || source.status === 'DRAFT') return null
  return (
    <p className="text-sm">
      The last publication was taken back, and what it wrote is no draft.{' '}
      <Link className="link inline-block py-1" href={`/studio/history?through=${takenBack}`}>
        Publish it again in the history
      </Link>
    </p>
  )
}
