import Link from 'next/link'
import { ClaimAbout } from './claim-about.tsx'
import type { ClaimCardData } from './claim-card.query.ts'
import { ClaimFacts } from './claim-facts.tsx'
import { claimPage } from './claim-link.ts'

/** A claim's card: what it says, the four answers, and where to go from it. */
export function ClaimCard({ claim }: { claim: ClaimCardData }) {
  return (
    <div className="grid gap-4">
      <p className="font-serif text-lg leading-snug">{claim.text}</p>
      <ClaimFacts claim={claim} />
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
