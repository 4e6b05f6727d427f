import { type Modality, modalities } from '../claim/claim-words.ts'

type Named = { slug: string }
type Cast = {
  modality: Modality
  subject: Named
  object: object | null
  attribution: readonly { speaker: Named }[]
}
export type RoleGroup<Claim> = {
  role: 'SUBJECT' | 'OBJECT' | 'SPEAKER'
  count: number
  byModality: { modality: Modality; claims: Claim[] }[]
}

/**
 * Sorts an entity's claims by the part it has in them, then by how certain they are. A claim stands once: with what the
 * entity does, else with what it is part of, else with what it says. Empty groups are left out.
 */
export function claimsByRole<Claim extends Cast>(slug: string, claims: readonly Claim[]): RoleGroup<Claim>[] {
  const isSpeaker = (claim: Claim) => claim.attribution.some((link) => link.speaker.slug === slug)
  const isObject = (claim: Claim) =>
    claim.object !== null && 'entity' in claim.object && (claim.object.entity as Named).slug === slug
  const roleOf = (claim: Claim) => {
    if (claim.subject.slug === slug) return 'SUBJECT'
    // Neither subject nor object nor speaker: a circumstance, such as where or with whom.
    return isObject(claim) || !isSpeaker(claim) ? 'OBJECT' : 'SPEAKER'
  }
  return (['SUBJECT', 'OBJECT', 'SPEAKER'] as const)
    .map((role) => {
      const own = claims.filter((claim) => roleOf(claim) === role)
      const byModality = modalities
        .map((modality) => ({ modality, claims: own.filter((claim) => claim.modality === modality) }))
        .filter((group) => group.claims.length > 0)
      return { role, count: own.length, byModality }
    })
    .filter((group) => group.count > 0)
}
