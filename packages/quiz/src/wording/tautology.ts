import { words } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import { readVerb } from './verb.ts'

/** Whether it goes without saying, as that deterrents deter. */
export function isTautology(world: World, claim: KnownClaim): boolean {
  const lemma = readVerb(words(world.predicate(claim.predicate).label)[0] ?? '')?.lemma ?? ''
  return lemma.length > 3 && words(world.entity(claim.subject).name).some((word) => word.startsWith(lemma))
}
