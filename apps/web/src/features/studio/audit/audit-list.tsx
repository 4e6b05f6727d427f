import { Link } from '../../../ui/link.tsx'
import { Moment } from '../moment.tsx'
import { historyAddress } from '../revision/revision-address.ts'
import { nameOf } from '../thing-words.ts'
import type { ActData } from './audit-page.query.ts'
import { actInWords, thingInWords } from './audit-words.ts'

/** What was done, each in a sentence that leads to what it was done to. */
export function AuditList({ acts }: { acts: readonly ActData[] }) {
  return (
    <ol className="max-w-3xl">
      {acts.map((act) => (
        <li key={act.id} className="grid gap-x-4 border-rule border-t py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <span className="text-soft text-sm leading-6">
            <Moment at={act.at} />
          </span>
          <p className="min-w-0 break-words">
            {act.by ?? 'Somebody whose account is gone'} {actInWords(act)} <Subject act={act} />
          </p>
        </li>
      ))}
    </ol>
  )
}

function Subject({ act: { kind, thing, subject, revision } }: { act: ActData }) {
  if (revision !== null)
    return (
      <>
        <Link className="link" href={`/studio/history?through=${revision}`}>
          publication {revision}
        </Link>
        {subject?.__typename === 'StudioSource' && <>, of “{nameOf(subject)}”</>}
      </>
    )
  if (thing === null) return null
  return (
    <>
      {thingInWords(kind)}{' '}
      <Link className="link" href={historyAddress(thing)}>
        {subject === null ? 'that is no longer told' : kind === 'CLAIM' ? `“${nameOf(subject)}”` : nameOf(subject)}
      </Link>
    </>
  )
}
