import type { Term } from '../query/query.ts'
import { termOf } from '../world/term.ts'
import type { KnownClaim, World } from '../world/world.ts'

/**
 * The claims of a document that say what `claim` says or nearly so, itself included: the same predicate between things that touch, any other
 * between things of which one is or holds the other, and whatever repeats, contradicts or supersedes it. Who says one of these could be taken to say `claim`.
 */
export function sayingAlike(world: World, claim: KnownClaim): KnownClaim[] {
  const related = world.restatementsOf(claim.id)
  return world.claimsOf(claim.document).filter((other) => {
    if (other.id === claim.id || related.has(other.id)) return true
    // Who names no number under another predicate does not say how many.
    if (claim.predicate !== other.predicate && isCounted(claim) && !isCounted(other)) return false
    const own = endsOf(claim)
    // Either way round: who meets whom, and words like "gives" and "gets" under two predicates, say one thing from two ends.
    return [endsOf(other), endsOf(other).toReversed()].some(([subject, object]) => {
      const meet = claim.predicate === other.predicate ? world.touch : world.holds
      if (!own[0] || !subject || !meet(own[0], subject)) return false
      return own[1] && object ? meet(own[1], object) : claim.predicate === other.predicate
    })
  })
}

const isCounted = ({ qualifiers }: KnownClaim): boolean => qualifiers.some(({ value }) => value.kind === 'QUANTITY')

/** Subject and object as terms; a claim without an object has one end. */
const endsOf = (claim: KnownClaim): (Term | undefined)[] => [
  { entity: claim.subject },
  claim.object === null ? undefined : termOf(claim.object.value),
]

/** Of those, the claims with the same predicate and whatever restates the claim: how these are presented is how it is presented. */
export function sayingTheSame(world: World, claim: KnownClaim): KnownClaim[] {
  const related = world.restatementsOf(claim.id)
  return sayingAlike(world, claim).filter((other) => other.predicate === claim.predicate || related.has(other.id))
}
