import { Link } from '../../ui/link.tsx'
import type { RecentIngestion } from './ingest-page.query.ts'
import { nameOf, statusInWords } from './ingestion-words.ts'

/** The documents that were handed over last. */
export function RecentIngestions({ ingestions }: { ingestions: readonly RecentIngestion[] }) {
  if (ingestions.length === 0) return null
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="font-serif text-2xl">
        Brought in lately
      </h2>
      <ul className="mt-3 grid gap-2">
        {ingestions.map((ingestion) => (
          <li key={ingestion.id} className="break-words">
            <Link className="link" href={`/studio/ingest?id=${encodeURIComponent(ingestion.id)}`}>
              {nameOf(ingestion)}
            </Link>{' '}
            <span className="text-soft">· {statusInWords(ingestion.status)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
