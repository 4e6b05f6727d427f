import { Link } from '../../ui/link.tsx'
import type { ClaimCardData } from './claim-card.query.ts'
import { readingLink } from './reading.ts'

/** At the end of a line about a claim: that an editor decided how its words are meant, leading to why; nothing where none did. */
export function AsRead({ claim }: { claim: ClaimCardData }) {
  const href = readingLink(claim)
  if (href === null) return null
  return (
    <span className="no-print">
      {'\u00a0· '}
      <Link className="link whitespace-nowrap" href={href} title="How an editor read the words">
        as read
      </Link>
    </span>
  )
}
