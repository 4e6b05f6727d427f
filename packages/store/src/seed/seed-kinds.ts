import { type EntityKind, speakerKinds } from '@backstop/knowledge'
import type { SeedPredicate } from './seed-outline.ts'
import { type SeedPlace, within } from './seed-resolver.ts'
import type { SeedClaim } from './seed-schema.ts'

/** Where the kinds of what a claim names are looked up; undefined for what nobody has, which is refused elsewhere. */
export type SeedKinds = {
  kindOf: (slug: string) => EntityKind | undefined
  predicateOf: (key: string) => SeedPredicate | undefined
}

/** Refuses a claim whose subject, object or speaker is of a kind that its predicate does not expect or that cannot speak. */
export function refuseWrongKinds(claim: SeedClaim, { kindOf, predicateOf }: SeedKinds, place: SeedPlace): void {
  const refuse = (path: PropertyKey[], reason: string) => place.refuse(within(place, ...path).path, reason)
  for (const [at, { speaker }] of claim.attribution.entries()) {
    const kind = kindOf(speaker)
    if (kind !== undefined && !speakerKinds.includes(kind))
      refuse(
        ['attribution', at, 'speaker'],
        `a ${kind.toLowerCase()} does not speak: a speaker is ${oneOf(speakerKinds)}`,
      )
  }
  const predicate = predicateOf(claim.predicate)
  if (predicate === undefined) return
  const check = (end: 'subject' | 'object', slug: string, expected: readonly EntityKind[]) => {
    const kind = kindOf(slug)
    if (kind === undefined || expected.includes(kind)) return
    const wanted = expected.length > 0 ? `is ${oneOf(expected)}` : 'is no entity'
    refuse([end], `the ${end} of “${predicate.key}” ${wanted}, and “${slug}” is ${kind}`)
  }
  check('subject', claim.subject, predicate.subjectKinds)
  if (claim.object !== null && 'entity' in claim.object) check('object', claim.object.entity, predicate.objectKinds)
}

const oneOf = (kinds: readonly EntityKind[]): string => kinds.join(' or ')
