import type { KnownClaim, World } from '../world/world.ts'

/** Whether what is stated as fact stands in words that say something else: "continuing to help would be needed" does not say "is helped". */
export function isTakenForGranted(world: World, claim: KnownClaim): boolean {
  if (claim.modality !== 'ASSERTED') return false
  const isWithin = (other: KnownClaim) =>
    claim.evidence.every(({ version, start, end }) =>
      other.evidence.some((span) => span.version === version && span.start <= start && end <= span.end),
    )
  return world.claimsOf(claim.document).some((other) => other.modality !== 'ASSERTED' && isWithin(other))
}
