import { entitiesOf } from './answers.ts'
import { createCache } from './cache.ts'
import type { World } from './world.ts'

/** The parts that an entity plays in a document, each a predicate's id and a slot ("… subject", "… place"), speaking included. */
export function rolesOf(world: World, document: string): (entity: string) => ReadonlySet<string> {
  const roles = cache(world, document, () => readRoles(world, document))
  return (entity) => roles.get(entity) ?? none
}

const none: ReadonlySet<string> = new Set()
const cache = createCache<Map<string, Set<string>>>()

function readRoles(world: World, document: string): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>()
  for (const claim of world.claimsOf(document)) {
    for (const { id, slot } of entitiesOf(claim)) {
      roles.set(id, (roles.get(id) ?? new Set()).add(slot === 'speaker' ? slot : `${claim.predicate} ${slot}`))
    }
  }
  return roles
}
