'use client'
import { memo } from 'react'
import { type QueueEntry, splitQueue } from './queue-entry.ts'
import { type QueueActs, QueueItem } from './queue-item.tsx'

type Shared = { onShow: (key: string) => void; current: string | null }
type Props = Shared & {
  entries: readonly QueueEntry[]
  /** How much of the text a list is about, in code points. */
  stretch: number
  /** What can be done with the current one. */
  acts: QueueActs
}

/**
 * The queue. A long one is in several lists by where in the text its words are: what is out of sight is not laid out, what did not change
 * not drawn, and the browser watches some lists rather than thousands of entries.
 */
export function QueueList({ entries, stretch, current, onShow, acts }: Props) {
  const lists = splitQueue(entries, stretch)
  return lists.map(({ key, entries: some }, at) => {
    const isHere = some.some((entry) => entry.key === current)
    return (
      <EntryList
        key={key}
        entries={some}
        label={`In the order of the text${lists.length === 1 ? '' : `, part ${at + 1} of ${lists.length}`}`}
        isLong={lists.length > 1}
        current={isHere ? current : null}
        onShow={onShow}
        acts={isHere ? acts : undefined}
      />
    )
  })
}

type ListProps = Shared & {
  entries: readonly QueueEntry[]
  label: string
  isLong: boolean
  acts: QueueActs | undefined
}

const EntryList = memo(
  function EntryList({ entries, label, isLong, current, onShow, acts }: ListProps) {
    return (
      <ol
        aria-label={label}
        className={isLong ? 'queue-part' : ''}
        style={isLong ? { containIntrinsicBlockSize: `auto ${entries.length * 5.75}rem` } : undefined}
      >
        {entries.map((entry) => (
          <QueueItem
            key={entry.key}
            entry={entry}
            isCurrent={entry.key === current}
            onShow={onShow}
            acts={entry.key === current ? acts : undefined}
          />
        ))}
      </ol>
    )
  },
  (before, after) =>
    before.acts === undefined &&
    after.acts === undefined &&
    before.label === after.label &&
    before.isLong === after.isLong &&
    before.onShow === after.onShow &&
    before.entries.length === after.entries.length &&
    before.entries.every((entry, at) => entry === after.entries[at]),
)
