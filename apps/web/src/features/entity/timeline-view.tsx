import Link from 'next/link'
import { dateInWords } from '../../ui/date-words.ts'
import { claimPage } from '../claim/claim-link.ts'
import type { EntityClaim } from './entity-page.query.ts'
import type { Moment } from './timeline.ts'

/** How many claims of one date are shown at once; the others unfold. */
const shownClaims = 3

/** A small timeline: what is said to happen when, and for a date that was inferred, why. */
export function TimelineView({ moments }: { moments: Moment<EntityClaim>[] }) {
  return (
    <section aria-labelledby="when">
      <h2 id="when" className="mb-2 font-semibold">
        When
      </h2>
      <ol className="border-rule border-l-2">
        {moments.map(({ date, inferredBecause, claims }) => (
          <li key={date} className="relative pb-5 pl-4 last:pb-0">
            <span aria-hidden="true" className="absolute top-1.5 -left-[5px] size-2 rounded-full bg-accent" />
            <p className="font-medium text-sm">{dateInWords(date)}</p>
            <Claims claims={claims.slice(0, shownClaims)} />
            {claims.length > shownClaims && (
              <details className="mt-1.5">
                <summary className="disclosure text-[0.8125rem] text-soft">
                  and {claims.length - shownClaims} more
                </summary>
                <Claims claims={claims.slice(shownClaims)} />
              </details>
            )}
            {inferredBecause && (
              <details className="mt-1 text-[0.8125rem] text-soft">
                <summary className="disclosure">The date is inferred</summary>
                {inferredBecause}
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Claims = ({ claims }: { claims: EntityClaim[] }) =>
  claims.map((claim) => (
    <p key={claim.id} className="mt-1.5 font-serif text-[0.9375rem] leading-snug">
      <Link className="underline-offset-4 hover:underline" href={claimPage(claim)}>
        {claim.text}
      </Link>
    </p>
  ))
