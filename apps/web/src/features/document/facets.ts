import type { Modality } from '../claim/claim-words.ts'

type Named = { slug: string; name: string }
type Faceted = {
  modality: Modality
  attribution: readonly { speaker: Named }[]
  subject: Named
  object: { text: string } | { text: string; entity: Named } | null
}
export type Facet = Named & { count: number }
export type Facets = { modality: Map<Modality, number>; speaker: Facet[]; about: Facet[] }

/** What a document's claims can be narrowed by, with how many claims each choice would leave; most first, then by name. */
export function facetsOf(claims: readonly Faceted[]): Facets {
  const modality = new Map<Modality, number>()
  for (const claim of claims) modality.set(claim.modality, (modality.get(claim.modality) ?? 0) + 1)
  return {
    modality,
    speaker: tally(claims.map((claim) => claim.attribution.map((link) => link.speaker))),
    about: tally(
      claims.map((claim) => [
        claim.subject,
        ...(claim.object && 'entity' in claim.object ? [claim.object.entity] : []),
      ]),
    ),
  }
}

function tally(perClaim: Named[][]): Facet[] {
  const facets = new Map<string, Facet>()
  for (const named of perClaim)
    for (const { slug, name } of new Map(named.map((one) => [one.slug, one])).values())
      facets.set(slug, { slug, name, count: (facets.get(slug)?.count ?? 0) + 1 })
  return [...facets.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
}
