'use client'
import { Link } from '../../../ui/link.tsx'
import { changesInShort, publishedInWords, waitingInWords } from '../publication/changes-in-words.ts'
import type { CurrentSetData } from '../studio-document.query.ts'
import type { ClaimFiltersData } from './claim-table.query.ts'

type Props = {
  documents: ClaimFiltersData['documents']['nodes']
  /** `done` tells what was published, once it is. */
  onPublish: (set: CurrentSetData, done: string) => void
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
            <Link className="link" href={`/studio/documents/${slug}`}>
              {title}
            </Link>
            : {waitingInWords(current.counts)}
          </span>
          <button
            type="button"
            className="needs-script button button-primary min-h-9 py-1 text-sm"
            onClick={() => onPublish(current, publishedInWords(current.counts))}
          >
            {changesInShort(current.counts)}
            <span className="sr-only"> in “{title}”</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
