import type { Claim, Value } from '@backstop/knowledge'
import type { Place } from '../wording/question.ts'

export type { Place }

/** What can be asked for: subject, object and each qualifier. A text as object has no fellows that it could be mistaken for. */
export function placesOf(claim: Claim): Place[] {
  const kind = claim.object?.value.kind
  return [
    { slot: 'subject' },
    ...(kind === 'ENTITY' || kind === 'QUANTITY' ? [{ slot: 'object' } as const] : []),
    ...claim.qualifiers.map(({ key }, index) => ({ slot: 'qualifier', index, key }) as const),
  ]
}

/** What stands at a place that can be asked for. */
export function valueAt(claim: Claim, place: Place): Value {
  const value =
    place.slot === 'object'
      ? claim.object?.value
      : place.slot === 'qualifier'
        ? claim.qualifiers[place.index]?.value
        : undefined
  return value ?? { kind: 'ENTITY', entity: claim.subject, text: '' }
}
