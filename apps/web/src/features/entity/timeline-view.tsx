import { dateInWords } from '../../ui/date-words.ts'
import { Link } from '../../ui/link.tsx'
import { claimPage } from '../claim/claim-link.ts'
import { attributionInWords, claimInShort } from '../claim/claim-words.ts'
import { ModalitySample } from '../claim/modality-sample.tsx'
import type { EntityClaim } from './entity-page.query.ts'
import { happening } from './happening.ts'
import type { Moment } from './timeline.ts'

/** How many claims of one date are shown at once; the others unfold. */
const shownClaims = 3

/** A small timeline of an entity, given by its slug: what is said to happen when, and for a date that was inferred, why. */
export function TimelineView({ moments, of }: { moments: Moment<EntityClaim>[]; of: string }) {
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
            <Claims claims={claims.slice(0, shownClaims)} of={of} />
            {claims.length > shownClaims && (
              <details className="mt-1.5">
                <summary className="disclosure text-[0.8125rem] text-soft">
                  and {claims.length - shownClaims} more
                </summary>
                <Claims claims={claims.slice(shownClaims)} of={of} />
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

type ClaimsProps = { claims: EntityClaim[]; of: string }

/** What happens, in few words, how certain, on what condition and according to whom: the sentences stand beside the timeline. */
const Claims = ({ claims, of }: ClaimsProps) => (
  <ul>
    {claims.map((claim) => (
      <li key={claim.id} className="mt-1.5 flex items-baseline gap-1.5 text-[0.9375rem] leading-snug">
        <ModalitySample modality={claim.modality} negated={claim.polarity === 'NEGATED'} />
        <span>
          <Link className="underline-offset-4 hover:underline" href={claimPage(claim)}>
            {happening(claim, of)}
          </Link>
          <span className="text-soft text-sm">
            {'\u00a0· '}
            {[claimInShort(claim), ...attributionInWords(claim)].join('\u00a0· ')}
          </span>
        </span>
      </li>
    ))}
  </ul>
)
