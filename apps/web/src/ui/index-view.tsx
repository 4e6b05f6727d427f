import type { ReactNode } from 'react'
import { Link } from './link.tsx'

type Props = {
  title: string
  /** What is said when there is nothing. */
  empty: string
  entries: { href: string; title: string; details: (string | null | undefined)[] }[]
  /** Where the next page is; null on the last one. */
  more: string | null
  children: ReactNode
}

/** A page that lists what there is, each with a line about it. */
export function IndexView({ title, empty, entries, more, children }: Props) {
  return (
    <main id="content" className="mx-auto w-full max-w-page px-5 py-10 sm:px-8 lg:py-14">
      <div className="max-w-measure">
        <h1 className="mb-8 font-serif text-4xl leading-tight tracking-tight">{title}</h1>
        {entries.length === 0 && <p>{empty}</p>}
        <ul>
          {entries.map((entry) => (
            <li key={entry.href} className="border-rule border-t py-5">
              <Link className="font-serif text-xl leading-snug underline-offset-4 hover:underline" href={entry.href}>
                {entry.title}
              </Link>
              <p className="mt-1 text-sm text-soft">{entry.details.filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
        {more && (
          <Link className="button mt-6" href={more}>
            More
          </Link>
        )}
        {children}
      </div>
    </main>
  )
}

/** The address of the page after this one, or null on the last. */
export const nextPage = (
  path: string,
  { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null },
) => (hasNextPage && endCursor !== null ? `${path}?after=${encodeURIComponent(endCursor)}` : null)
