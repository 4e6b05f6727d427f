import { Link } from '../../ui/link.tsx'
import type { ResultSummary } from './quiz-page.query.ts'
import { ResultCounts } from './result-counts.tsx'

/** As many as are taken in at a glance. */
const most = 6

/** Who and what something was missed about, the least known first; nothing where nothing was. */
export function ResultByEntity({ summary: { byEntity } }: { summary: ResultSummary }) {
  const missed = byEntity.filter(({ right, all }) => right < all)
  if (missed.length === 0) return null
  return (
    <ResultCounts
      id="by-entity"
      title={`Who and what was missed${missed.length > most ? ' most' : ''}`}
      rows={missed.slice(0, most).map(({ entity: { slug, name }, ...count }) => ({
        key: slug,
        name: (
          // A block, whose first line the count stands on.
          <Link className="link block w-fit py-0.5" href={`/entities/${slug}`}>
            {name}
          </Link>
        ),
        ...count,
      }))}
    />
  )
}
