import type { Modality } from '../claim/claim-words.ts'
import { articleItself, type ClaimChoice } from './filter-params.ts'

type Named = { slug: string; name: string }
type Faceted = {
  modality: Modality
  attribution: readonly { speaker: Named }[]
  conditions: readonly object[]
  subject: Named
  object: object | null
  qualifiers: readonly { value: object }[]
}
/** Something to narrow by; without a count where no claim on the page has it. */
export type Facet = Named & { count?: number }
export type Facets = { modality: Map<Modality, number>; speaker: Facet[]; about: Facet[] }

/**
 * What a document's claims can be narrowed by, most first, then by name: kinds with how many claims there are of each, speakers and subjects with how many
 * each would leave of the claims that fit the rest of the choice. What is chosen is listed, whatever its count: it may have come by the address.
 */
export function facetsOf(claims: readonly Faceted[], choice: ClaimChoice): Facets {
  const modality = new Map<Modality, number>()
  for (const claim of claims) modality.set(claim.modality, (modality.get(claim.modality) ?? 0) + 1)
  const rest = claims.filter(
    (claim) =>
      (choice.modality.length === 0 || choice.modality.includes(claim.modality)) &&
      (!choice.conditional || claim.conditions.length > 0),
  )
  const fits = (names: Named[], chosen: string[]) =>
    chosen.length === 0 || names.some(({ slug }) => chosen.includes(slug))
  const speakers = choice.itself ? [articleItself] : choice.speaker
  return {
    modality,
    speaker: withChosen(speakers, tally(rest.filter((claim) => fits(spokenOfIn(claim), choice.about)).map(speakersOf))),
    about: withChosen(choice.about, tally(rest.filter((claim) => fits(speakersOf(claim), speakers)).map(spokenOfIn))),
  }
}

const itself: Named = { slug: articleItself, name: 'The article itself' }

const speakersOf = ({ attribution }: Faceted): Named[] =>
  attribution.length === 0 ? [itself] : attribution.map(({ speaker }) => speaker)

/** As the API's `ClaimFilter.about`: subject, object and circumstances. */
const spokenOfIn = ({ subject, object, qualifiers }: Faceted): Named[] => [
  subject,
  ...[object, ...qualifiers.map(({ value }) => value)].flatMap((value) =>
    value !== null && 'entity' in value ? [value.entity as Named] : [],
  ),
]

function tally(perClaim: Named[][]): Required<Facet>[] {
  const facets = new Map<string, Required<Facet>>()
  for (const named of perClaim)
    for (const { slug, name } of new Map(named.map((one) => [one.slug, one])).values())
      facets.set(slug, { slug, name, count: (facets.get(slug)?.count ?? 0) + 1 })
  return [...facets.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
}

const withChosen = (chosen: readonly string[], facets: Facet[]): Facet[] => [
  ...facets,
  ...chosen
    .filter((slug) => !facets.some((facet) => facet.slug === slug))
    .map((slug) => (slug === articleItself ? itself : { slug, name: slug })),
]
