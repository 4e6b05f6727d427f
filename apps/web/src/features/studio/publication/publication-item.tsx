'use client'
import { Link } from '../../../ui/link.tsx'
import { count } from '../../../ui/plural.ts'
import { historyAddress } from '../revision/revision-address.ts'
import { personInWords } from '../revision/revision-words.ts'
import { publish } from '../studio-api.ts'
import { nameOf } from '../thing-words.ts'
import { waitingInWords } from './changes-in-words.ts'
import type { OwnSetCounted, PublicationData } from './history-page.query.ts'
import { SetButton } from './set-button.tsx'
import { takeBackHere } from './take-back-here.ts'
import type { Came } from './what-came.ts'

const cameWords: Record<Came, string> = {
  published: 'Published',
  'taken back': 'Taken back',
  'published again': 'Published again',
}

const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

/** A publication: when, by whom, what it changed, and its way back. */
export function PublicationItem({ publication, came }: { publication: PublicationData; came: Came }) {
  const { changeSet, revision, publishedAt, author, title, things, undoes, undoneBy, undoable, changes } = publication
  const isGone = came === 'taken back'
  return (
    <li className="grid gap-2 border-rule border-t py-4">
      {/* What is said of the button goes below, where it is long: the line keeps its width. */}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-64 flex-1">
          <span className="font-medium">{cameWords[came]}</span>: {count(things, 'change')}
          {title && undoes === null && `, “${title}”`}{' '}
          <span className="text-soft text-sm">
            publication {revision} · {dateAndTime.format(new Date(publishedAt))} UTC · {personInWords(author)}
            {undoneBy !== null && ' · taken back since'}
          </span>
        </p>
        {undoable && (
          <SetButton
            label={isGone ? 'Publish it again' : 'Take back'}
            done={isGone ? 'Published again.' : 'Taken back.'}
            act={() => takeBackHere(changeSet)}
          />
        )}
      </div>
      <details className="text-sm">
        <summary className="disclosure text-soft">What it changed</summary>
        <ul className="mt-1 grid gap-1 pl-4">
          {changes.nodes.map(({ id, thing, withdraws, content }) => (
            <li key={id} className="font-serif">
              <Link className="underline-offset-4 hover:underline" href={historyAddress(thing)}>
                {withdraws ? 'Something was taken away' : nameOf(content)}
              </Link>
            </li>
          ))}
          {changes.totalCount > changes.nodes.length && <li>and {changes.totalCount - changes.nodes.length} more</li>}
        </ul>
      </details>
    </li>
  )
}

/** Publishes what an editor gathered outside any document. */
export function PublishOwnSet({ set }: { set: OwnSetCounted }) {
  return (
    <div className="mb-6 flex flex-wrap items-center gap-3 rounded-md bg-tint p-3">
      <p>Made by you outside any document, and not published yet: {waitingInWords(set.counts)}.</p>
      <SetButton label="Publish" done="Published." act={() => publish(set.id, set.version)} />
    </div>
  )
}
