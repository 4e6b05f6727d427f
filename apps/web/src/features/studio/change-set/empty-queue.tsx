import Link from 'next/link'
import { count } from '../../../ui/plural.ts'

type Props = { slug: string; gaps: number; onAll: () => void }

/** What is said where nothing waits in a document, and where to go on. */
export function EmptyQueue({ slug, gaps, onAll }: Props) {
  return (
    <div className="grid gap-2 text-sm">
      <p>Nothing waits in this document. {gaps > 0 && `${count(gaps, 'sentence')} of it bear no claim yet.`}</p>
      <p className="flex flex-wrap gap-x-4">
        <button type="button" className="link min-h-6" onClick={onAll}>
          Show what is published
        </button>
        <Link className="link min-h-6" href={`/documents/${slug}`}>
          Read it as readers do
        </Link>
      </p>
    </div>
  )
}
