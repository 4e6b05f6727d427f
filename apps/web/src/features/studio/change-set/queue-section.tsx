'use client'
import { type ReactNode, useState } from 'react'
import { count } from '../../../ui/plural.ts'
import type { StudioState } from '../use-studio.ts'
import { isUnsure, stretchOf } from './queue-entry.ts'
import type { QueueActs } from './queue-item.tsx'
import { QueueList } from './queue-list.tsx'

type Props = {
  studio: StudioState
  onShow: (key: string) => void
  acts: QueueActs
  /** What is said where nothing is left to do; null as long as something is. */
  empty: ReactNode
}

/** The queue with its heading, and what was done in this window. */
export function QueueSection({ studio, onShow, acts, empty }: Props) {
  const { shown, queue, showsAll, setShowsAll, document } = studio
  const unsure = queue.filter(isUnsure).length
  // As long as it was at first: lists keep what they hold.
  const [stretch] = useState(() =>
    stretchOf(document.text.length, document.suggestions.totalCount + document.claims.length + document.others.length),
  )
  return (
    <>
      <div className="flex items-baseline justify-between gap-3 border-rule border-b pb-1 text-sm">
        <h2 className="font-semibold">
          {showsAll ? 'All' : 'To do'} <span className="font-normal text-soft">{shown.length}</span>
        </h2>
        <button type="button" className="link min-h-6" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Only what is to do' : `All ${queue.length}`}
        </button>
      </div>
      {!showsAll && unsure > 0 && (
        <p className="py-1 text-soft text-sm">
          {count(unsure, 'suggestion')} less sure than the rest {unsure === 1 ? 'is' : 'are'} folded away under “All”.
        </p>
      )}
      {empty}
      <QueueList entries={shown} stretch={stretch} current={studio.current?.key ?? null} onShow={onShow} acts={acts} />
      {studio.acts.length > 0 && (
        <details className="text-sm">
          <summary className="disclosure">What you did here ({studio.acts.length})</summary>
          <ol className="grid gap-1 pl-4">
            {studio.acts.map(({ key, words }) => (
              <li key={key} className="truncate text-soft">
                {words}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
