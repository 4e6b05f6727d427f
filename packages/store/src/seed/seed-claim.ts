import type { Content } from '@backstop/knowledge'
import { type SeedPlace, type SeedResolver, within } from './seed-resolver.ts'
import type { SeedClaim, SeedRelation } from './seed-schema.ts'

/** A claim of a seed with ids for slugs and keys and offsets for quotes. */
export function claimContent(
  claim: SeedClaim,
  document: string,
  resolve: SeedResolver,
  place: SeedPlace,
): Content<'CLAIM'> {
  const part = `claim/${claim.key}`
  return {
    document,
    text: claim.text,
    subject: resolve.aggregate('entity', claim.subject, within(place, 'subject')),
    predicate: resolve.aggregate('predicate', claim.predicate, within(place, 'predicate')),
    object:
      claim.object === null
        ? null
        : { id: resolve.idOf(`${part}/object`), value: resolve.value(claim.object, within(place, 'object')) },
    qualifiers: claim.qualifiers.map(({ key, value }, at) => ({
      id: resolve.idOf(`${part}/qualifier-${at + 1}`),
      key,
      value: resolve.value(value, within(place, 'qualifiers', at, 'value')),
    })),
    modality: claim.modality,
    polarity: claim.polarity,
    attribution: claim.attribution.map(({ speaker, cue, evidence }, at) => {
      const name = `${part}/attribution-${at + 1}`
      const here = within(place, 'attribution', at)
      return {
        id: resolve.idOf(name),
        speaker: resolve.aggregate('entity', speaker, within(here, 'speaker')),
        cue,
        evidence: evidence === null ? null : resolve.evidence(`${name}/evidence`, evidence, within(here, 'evidence')),
      }
    }),
    conditions: claim.conditions.map(({ kind, text, claim: restated, evidence }, at) => {
      const name = `${part}/condition-${at + 1}`
      const here = within(place, 'conditions', at)
      return {
        id: resolve.idOf(name),
        kind,
        text,
        claim: restated === null ? null : resolve.aggregate('claim', restated, within(here, 'claim')),
        evidence: resolve.evidence(`${name}/evidence`, evidence, within(here, 'evidence')),
      }
    }),
    evidence: claim.evidence.map((quote, at) =>
      resolve.evidence(`${part}/evidence-${at + 1}`, quote, within(place, 'evidence', at)),
    ),
    note: claim.note,
  }
}

/** The name under which a relation's ids are kept. */
export const relationName = ({ kind, from, to }: SeedRelation) => `relation/${kind.toLowerCase()}/${from}/${to}`

/** A relation of a seed with ids for claim keys and offsets for quotes. */
export function relationContent(relation: SeedRelation, resolve: SeedResolver, place: SeedPlace): Content<'RELATION'> {
  const { kind, basis, because } = relation
  if (basis === 'STATED' && relation.evidence.length === 0) place.refuse(place.path, 'a stated relation needs evidence')
  if (basis === 'EDITORIAL' && because === null) place.refuse(place.path, 'an editor’s reading says why (because)')
  return {
    kind,
    from: resolve.aggregate('claim', relation.from, within(place, 'from')),
    to: resolve.aggregate('claim', relation.to, within(place, 'to')),
    basis,
    because,
    evidence: relation.evidence.map((quote, at) =>
      resolve.evidence(`${relationName(relation)}/evidence-${at + 1}`, quote, within(place, 'evidence', at)),
    ),
  }
}
