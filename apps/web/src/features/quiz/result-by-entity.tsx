import { Link } from '../../ui/link.tsx'
import type { ResultSummary } from './quiz-page.query.ts'
import { ResultCounts } from './result-counts.tsx'

/** As many as are taken in at a glance. */
const most = 6

/**
 * Who and what the questions were about, the least known first: nothing where nothing was missed. Whoever was asked about once, and was
 * known, says nothing about them, and is left out.
 */
export function ResultByEntity({ summary: { byEntity } }: { summary: ResultSummary }) {
  const telling = byEntity.filter(({ right, all }) => right < all || all > 1).slice(0, most)
  if (telling.every(({ right, all }) => right === all)) return null
  return (
    <ResultCounts
      id="by-entity"
      title="Who and what it was about"
      rows={telling.map(({ entity: { slug, name }, ...count }) => ({
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
