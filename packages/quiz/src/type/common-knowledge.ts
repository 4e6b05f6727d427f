import type { Claim, EntityKind } from '@backstop/knowledge'
import { entitiesOf } from '../world/answers.ts'
import type { World } from '../world/world.ts'

const named: EntityKind[] = ['PERSON', 'PLACE', 'ROLE', 'ORGANIZATION']

/** A plain fact of the world about named things, with no date of its own: who knows the news needs no text for it. */
export function isCommonKnowledge(world: World, claim: Claim): boolean {
  if (claim.modality !== 'ASSERTED' || claim.attribution.length > 0 || claim.object?.value.kind !== 'ENTITY')
    return false
  if (claim.qualifiers.some(({ value }) => value.kind === 'TIME')) return false
  return entitiesOf(claim).every(({ id }) => named.includes(world.entity(id).kind))
}
