import type { ReactNode } from 'react'

type Row = { key: string; name: ReactNode; right: number; all: number }

/** Some of the questions by what they have in common, and how many of them were answered rightly. */
export function ResultCounts({ id, title, rows }: { id: string; title: string; rows: readonly Row[] }) {
  return (
    <section aria-labelledby={id} className="break-inside-avoid">
      <h2 id={id} className="mb-2 font-semibold text-xl">
        {title}
      </h2>
      <dl className="grid max-w-md">
        {rows.map(({ key, name, right, all }) => (
          <div
            key={key}
            className="flex items-baseline justify-between gap-4 border-rule border-b py-1.5 last:border-b-0"
          >
            <dt className="min-w-0">{name}</dt>
            <dd className={`shrink-0 ${right === all ? 'text-good' : 'text-bad'}`}>
              {right} of {all} right
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
