'use client'
import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'
import type { CurrentSetData } from '../studio-document.query.ts'
import type { ClaimFiltersData } from './claim-table.query.ts'

type Props = {
  documents: ClaimFiltersData['documents']['nodes']
  onPublish: (set: CurrentSetData) => void
}

/** Where the edits of claims gather: with each document, to be looked at in its text, and published. */
export function GatheredByDocument({ documents, onPublish }: Props) {
  const waiting = documents.flatMap(({ slug, title, current }) =>
    current && current.accepted > 0 ? [{ slug, title, current }] : [],
  )
  if (waiting.length === 0) return null
  return (
    <ul className="mb-3 grid gap-1 rounded-md bg-tint px-3 py-2 text-sm">
      {waiting.map(({ slug, title, current }) => (
        <li key={slug} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span>
            {count(current.accepted, 'change')} in{' '}
            <Link className="link" href={`/studio/documents/${slug}`}>
              {title}
            </Link>
          </span>
          <button
            type="button"
            className="needs-script button button-primary min-h-9 py-1 text-sm"
            onClick={() => onPublish(current)}
          >
            Publish {current.accepted}
            <span className="sr-only"> in “{title}”</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
