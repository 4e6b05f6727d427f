import type { QueueEntry } from '../change-set/queue-entry.ts'
import type { StudioClaimData } from '../studio-document.query.ts'

/** New names and predicates that no claim uses, of those that would be published: what a half-written claim or an edited suggestion left. */
export function unusedNames(drafts: readonly QueueEntry[], claims: readonly StudioClaimData[]): QueueEntry[] {
  const used = new Set(claims.filter(({ status }) => status !== 'WITHDRAWN').flatMap(namesIn))
  return drafts.filter(
    ({ status, thing }) =>
      status === 'DRAFT' &&
      (thing?.__typename === 'StudioEntity' || thing?.__typename === 'StudioPredicate') &&
      !used.has(thing.id),
  )
}

const namesIn = ({ subject, predicate, object, qualifiers, attribution }: StudioClaimData): string[] => [
  ...[subject.id, predicate.id],
  ...[object, ...qualifiers].flatMap((value) => value?.entity?.id ?? []),
  ...attribution.map(({ speaker }) => speaker.id),
]
