import { Link } from '../../ui/link.tsx'
import { ClaimAbout } from './claim-about.tsx'
import type { ClaimCardData } from './claim-card.query.ts'
import { ClaimFacts } from './claim-facts.tsx'
import { claimPage } from './claim-link.ts'
import { readingsOf } from './reading.ts'

/** A claim's card: what it says, the four answers, what of it is an editor’s reading, and where to go from it. */
export function ClaimCard({ claim }: { claim: ClaimCardData }) {
  const readings = readingsOf(claim)
  return (
    <div className="grid gap-4">
      <p className="font-serif text-lg leading-snug">{claim.text}</p>
      <ClaimFacts claim={claim} />
      {readings.length > 0 && (
        <details key={claim.id} className="text-sm text-soft">
          <summary className="disclosure">How it was read</summary>
          {readings.map((reading) => (
            <p key={reading} className="mt-1">
              {reading}
            </p>
          ))}
          <p className="mt-1">So an editor read it: these are not the article’s words.</p>
        </details>
      )}
      <div className="border-rule border-t pt-3">
        <ClaimAbout claim={claim} />
        <p className="text-sm">
          <Link className="link inline-block py-1" href={claimPage(claim)}>
            Everything about this claim
          </Link>
        </p>
      </div>
    </div>
  )
}
