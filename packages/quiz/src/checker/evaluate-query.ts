import type { Claim, Identified, Knowledge, Value } from '@backstop/knowledge'
import type { Query, Slot, Term } from '../query/query.ts'
import { isSame } from './meaning.ts'

/** One answer of a query and the claims that give it. */
export type Found = { term: Term; claims: string[] }

const toTerm = (value: Value): Term => {
  if (value.kind === 'ENTITY') return { entity: value.entity }
  if (value.kind === 'TIME') return { time: value.value }
  if (value.kind === 'TEXT') return { text: value.text }
  return { quantity: { minimum: value.minimum, maximum: value.maximum, unit: value.unit } }
}

/** Who says a claim; its document's author where it names nobody. */
export const whoSays = (claim: Claim): Term[] =>
  claim.attribution.length > 0
    ? claim.attribution.map((link) => ({ entity: link.speaker }))
    : [{ author: claim.document }]

/** A claim laid out flat: a path for each slot, with what stands there. A symmetric claim has two such readings. */
export type Reading = { path: string; term: Term }[]

/** The readings of a claim. */
export function readingsOf(claim: Claim, symmetric: boolean): Reading[] {
  const common: Reading = [
    ...claim.qualifiers.map(({ key, value }) => ({ path: `qualifier ${key}`, term: toTerm(value) })),
    ...whoSays(claim).map((term) => ({ path: 'speaker', term })),
    { path: 'modality', term: { modality: claim.modality } },
  ]
  const subject: Term = { entity: claim.subject }
  if (claim.object === null) return [[{ path: 'subject', term: subject }, ...common]]
  const object = toTerm(claim.object.value)
  const plain = [{ path: 'subject', term: subject }, { path: 'object', term: object }, ...common]
  const turned = [{ path: 'subject', term: object }, { path: 'object', term: subject }, ...common]
  return symmetric && 'entity' in object ? [plain, turned] : [plain]
}

/** The slots of a query, each with its path, as readings have them. */
export function constraintsOf({ claim }: Query): { path: string; slot: Slot }[] {
  return [
    { path: 'subject', slot: claim.subject },
    ...(claim.object === null ? [] : [{ path: 'object', slot: claim.object }]),
    ...claim.qualifiers.map(({ key, value }) => ({ path: `qualifier ${key}`, slot: value })),
    ...(claim.speaker ? [{ path: 'speaker', slot: claim.speaker }] : []),
    ...(claim.modality ? [{ path: 'modality', slot: claim.modality }] : []),
  ]
}

/** The path of the variable; null unless the query has exactly one. */
export function openPath(query: Query): string | null {
  const open = constraintsOf(query).filter(({ slot }) => 'variable' in slot)
  return open.length === 1 ? (open[0]?.path ?? null) : null
}

/** The claims of the query's document with its predicate. */
export function listOf(query: Query, knowledge: Knowledge): Identified<Claim>[] {
  const { document, predicate } = query.claim
  return knowledge.claims.filter((claim) => claim.document === document && claim.predicate === predicate)
}

/** The whole answer set of a query, by going through every claim. Empty for a query without exactly one variable. */
export function evaluateQuery(query: Query, knowledge: Knowledge): Found[] {
  const open = openPath(query)
  const symmetric = knowledge.predicates.some(({ id, symmetric }) => id === query.claim.predicate && symmetric)
  const given = constraintsOf(query).filter(({ slot }) => !('variable' in slot))
  const found: Found[] = []
  for (const claim of listOf(query, knowledge)) {
    if (claim.polarity !== query.claim.polarity || (query.claim.object === null) !== (claim.object === null)) continue
    for (const reading of readingsOf(claim, symmetric)) {
      const holds = given.every(({ path, slot }) =>
        reading.some((own) => own.path === path && isSame(own.term, slot as Term)),
      )
      if (!holds) continue
      for (const { path, term } of reading) {
        if (path !== open) continue
        const known = found.find((each) => isSame(each.term, term))
        if (!known) found.push({ term, claims: [claim.id] })
        else if (!known.claims.includes(claim.id)) known.claims.push(claim.id)
      }
    }
  }
  return found
}
