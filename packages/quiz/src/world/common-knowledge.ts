import { type Claim, type EntityKind, parseEdtf } from '@backstop/knowledge'
import { entitiesOf } from './answers.ts'
import type { World } from './world.ts'

const named: EntityKind[] = ['PERSON', 'PLACE', 'ROLE', 'ORGANIZATION']

/**
 * A plain fact about things that the world knows, with no date near the document's own: who knows the news needs no text for it. The world knows what is identified
 * elsewhere, where places lie and who leads a country.
 */
export function isCommonKnowledge(world: World, claim: Claim): boolean {
  if (claim.modality !== 'ASSERTED' || claim.attribution.length > 0 || claim.object?.value.kind !== 'ENTITY')
    return false
  if (claim.qualifiers.some(({ value }) => value.kind === 'TIME' && isNews(world, claim, value.value))) return false
  const entities = entitiesOf(claim).map(({ id }) => world.entity(id))
  const office = entities.find(({ kind }) => kind === 'ROLE')
  if (office !== undefined && (office.sameAs.length > 0 || leading.test(office.name))) return true
  return (
    entities.every(({ kind }) => kind === 'PLACE') ||
    entities.every(({ kind, sameAs }) => named.includes(kind) && sameAs.length > 0)
  )
}

const leading = /^(?:the )?(?:president|prime minister|chancellor|king|queen|emperor|pope)\b/iu

const year = 366 * 24 * 3_600_000

/** Whether a date lies within a year of the document's; any date is news where the document has none. */
function isNews(world: World, claim: Claim, date: string): boolean {
  const { publishedOn, datedAround } = world.document(claim.document)
  const [own, written] = [date, publishedOn ?? datedAround?.value].map((edtf) => edtf && parseEdtf(edtf)?.first)
  return !own || !written || Math.abs(Date.parse(own) - Date.parse(written)) <= year
}
