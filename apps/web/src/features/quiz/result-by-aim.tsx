import { aimWords, countAims } from './count-aims.ts'
import type { AttemptItem } from './quiz-page.query.ts'

/** What was known and what was not, by what was asked; nothing where all was asked about one thing. */
export function ResultByAim({ items }: { items: readonly AttemptItem[] }) {
  const counts = countAims(items)
  if (counts.length < 2) return null
  return (
    <section aria-labelledby="by-aim">
      <h2 id="by-aim" className="mb-2 font-semibold text-xl">
        What you were asked
      </h2>
      <dl className="grid max-w-md">
        {counts.map(({ aim, right, all }) => (
          <div key={aim} className="flex justify-between gap-4 border-rule border-b py-1.5 last:border-b-0">
            <dt>{aimWords[aim]}</dt>
            <dd className={right === all ? 'text-good' : 'text-bad'}>
              {right} of {all} right
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
