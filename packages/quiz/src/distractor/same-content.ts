import { termOf } from '../world/term.ts'
import type { KnownClaim, World } from '../world/world.ts'

/**
 * The claims of a document that say what `claim` says or nearly so, itself included: the same predicate or any other between
 * things that touch, and whatever repeats, contradicts or supersedes it. Who says one of these could be taken to say `claim`.
 */
export function sayingAlike(world: World, claim: KnownClaim): KnownClaim[] {
  const related = world.restatementsOf(claim.id)
  return world.claimsOf(claim.document).filter((other) => {
    if (other.id === claim.id || related.has(other.id)) return true
    if (!world.touch({ entity: claim.subject }, { entity: other.subject })) return false
    if (claim.object === null || other.object === null) return claim.predicate === other.predicate
    return world.touch(termOf(claim.object.value), termOf(other.object.value))
  })
}

/** Of those, the claims with the same predicate and whatever restates the claim: how these are presented is how it is presented. */
export function sayingTheSame(world: World, claim: KnownClaim): KnownClaim[] {
  const related = world.restatementsOf(claim.id)
  return sayingAlike(world, claim).filter((other) => other.predicate === claim.predicate || related.has(other.id))
}
