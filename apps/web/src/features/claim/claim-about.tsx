import { Link } from '../../ui/link.tsx'
import type { ClaimCardData } from './claim-card.query.ts'

/** Whom and what a claim is about, each leading to its page. */
export function ClaimAbout({ claim }: { claim: ClaimCardData }) {
  const object = claim.object && 'entity' in claim.object ? claim.object.entity : null
  const entities = object && object.slug !== claim.subject.slug ? [claim.subject, object] : [claim.subject]
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {entities.map(({ slug, name }) => (
        <Link key={slug} className="link inline-block py-1" href={`/entities/${slug}`}>
          {name}
        </Link>
      ))}
    </p>
  )
}
