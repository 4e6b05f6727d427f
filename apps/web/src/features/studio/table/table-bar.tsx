'use client'
import type { ReactNode } from 'react'
import { changesInShort, publishedInWords, waitingInWords } from '../publication/changes-in-words.ts'
import { type Difference, differencesOf, nameOf } from '../thing-words.ts'
import type { Editing } from '../use-editing.ts'
import type { OwnSetData } from './own-set.query.ts'

type Props = {
  editing: Editing
  /** What gathers outside any document; undefined on a page whose edits gather elsewhere. */
  ownSet?: OwnSetData | null
  /** How many rows there are, in words. */
  summary: string
  children?: ReactNode
}

/** Above a table: what was done last, the way back, and what gathers until it is published. */
export function TableBar({ editing, ownSet, summary, children }: Props) {
  const { notice, acts, undo } = editing
  return (
    <div className="mb-3 grid gap-2 text-sm">
      <div className="flex flex-wrap items-center gap-3">
        <p className="leading-6 text-soft">{summary}</p>
        <p
          role={notice?.bad ? 'alert' : 'status'}
          className={`min-h-6 min-w-0 flex-1 leading-6 ${notice?.words ? 'max-sm:basis-full' : ''} ${notice?.bad ? 'text-bad' : ''}`}
        >
          {notice?.words}
        </p>
        {children}
        <button
          type="button"
          className="needs-script button min-h-9 py-1 text-sm aria-disabled:opacity-55"
          aria-disabled={acts.length === 0}
          onClick={() => void undo()}
        >
          Undo
        </button>
        {ownSet !== undefined && (
          <button
            type="button"
            className="needs-script button button-primary min-h-9 py-1 text-sm aria-disabled:opacity-55"
            aria-disabled={!ownSet?.accepted}
            onClick={() => void editing.publishSet(ownSet, publishedInWords(ownSet?.counts ?? []))}
          >
            {changesInShort(ownSet?.counts ?? [])}
          </button>
        )}
      </div>
      {ownSet && ownSet.accepted > 0 && <Gathered set={ownSet} />}
    </div>
  )
}

/** What an editor’s own set would publish, each with what it changes. */
function Gathered({ set: { counts, changes } }: { set: OwnSetData }) {
  return (
    <details className="rounded-md bg-tint px-3 py-1">
      <summary className="disclosure">What publishing would change: {waitingInWords(counts)}</summary>
      <ul className="grid gap-2 py-1 pl-4">
        {changes.nodes.map(({ id, withdraws, content, base }) => (
          <li key={id}>
            <p className={withdraws ? 'line-through decoration-bad' : ''}>{nameOf(content ?? base?.content ?? null)}</p>
            {content === null || !base ? (
              <p className="text-soft">{withdraws ? 'To be withdrawn' : 'New'}</p>
            ) : (
              <Changed differences={differencesOf(base.content, content)} />
            )}
          </li>
        ))}
        {changes.totalCount > changes.nodes.length && <li>and {changes.totalCount - changes.nodes.length} more</li>}
      </ul>
    </details>
  )
}

/** What is otherwise, field by field: what was there struck through, then what is. */
export function Changed({ differences }: { differences: readonly Difference[] }) {
  return differences.map(({ field, label, before, after }) => (
    <p key={field}>
      <span className="text-soft">{label}:</span> <del className="text-soft decoration-bad">{before || 'nothing'}</del>{' '}
      <ins className="no-underline">{after || 'nothing'}</ins>
    </p>
  ))
}
