import type { Claim } from '../claim/claim.ts'
import type { Value } from '../claim/value.ts'
import type { Snapshot } from './snapshot.ts'

/** Aggregates that a content names. */
export type References = {
  /** Must be published for as long as this is. */
  needs: string[]
  /** Must be published when this is published; hidden or left out when they are withdrawn later. */
  follows: string[]
}

/** What an aggregate's content refers to, each id once, as written. */
export function referencesOf({ kind, content }: Snapshot): References {
  switch (kind) {
    case 'DOCUMENT':
    case 'PREDICATE':
      return { needs: [], follows: [] }
    case 'ENTITY':
      return { needs: content.mergedInto === null ? [] : [content.mergedInto], follows: [] }
    case 'GUARD':
      return { needs: unique([content.from, content.to]), follows: [] }
    case 'CLAIM':
      return { needs: unique(needsOfClaim(content)), follows: unique(content.conditions.map((part) => part.claim)) }
    case 'RELATION':
      return { needs: [], follows: unique([content.from, content.to]) }
  }
}

/** The values of a claim in order: its object, if it has one, then its qualifiers. */
function valuesOf(claim: Claim): Value[] {
  const object = claim.object === null ? [] : [claim.object.value]
  return [...object, ...claim.qualifiers.map((qualifier) => qualifier.value)]
}

function needsOfClaim(claim: Claim): (string | null)[] {
  return [
    claim.document,
    claim.subject,
    claim.predicate,
    ...claim.attribution.map((link) => link.speaker),
    ...valuesOf(claim).map((value) => (value.kind === 'ENTITY' ? value.entity : null)),
  ]
}

const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]
