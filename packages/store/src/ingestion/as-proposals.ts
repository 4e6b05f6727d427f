import type {
  ClaimSuggestion,
  Mention,
  Span,
  SuggestedPredicate,
  SuggestedValue,
  SuggestionInput,
} from '@backstop/extraction'
import { type Content, claimSchema, type EntityKind, predicateSchema, speakerKinds } from '@backstop/knowledge'
import { v7 } from 'uuid'
import type { Proposal } from '../change-set/revision.ts'
import type { Transaction } from '../database.ts'
import { chooseSlugs } from '../slug/choose-slug.ts'

type Suggested = {
  claims: readonly ClaimSuggestion[]
  document: string
  version: string
  known: SuggestionInput['known']
}

/**
 * Suggested claims as revisions that wait, with the entities and predicates that they need and nobody has: one of each name and kind, and
 * of each key. What could not be kept is left out. Of an entity that may be known already, the likeliest is taken; an editor sees and decides.
 */
export async function asProposals(
  tx: Transaction,
  { claims, document, version, known }: Suggested,
): Promise<Proposal[]> {
  const entities = new Map<string, Fresh<Mention['proposed']>>()
  const predicates = new Map<string, Fresh<SuggestedPredicate>>()
  const kept: Proposal[] = []
  for (const { confidence, rule, ...claim } of claims) {
    const used: Fresh<unknown>[] = []
    const use = <Value>(map: Map<string, Fresh<Value>>, key: string, value: Value): string => {
      const found = map.get(key) ?? { id: v7(), value, confidence: 0, rule, isUsed: false }
      map.set(key, found)
      used.push(found)
      return found.id
    }
    const entityOf = ({ candidates, proposed }: Mention): string =>
      candidates[0]?.entity ?? use(entities, `${proposed.kind} ${proposed.name.toLowerCase()}`, proposed)
    const predicateOf = (predicate: SuggestedPredicate): string =>
      predicate.id ??
      known.predicates.find(({ key }) => key === predicate.key)?.id ??
      use(predicates, predicate.key, predicate)
    const content = claimSchema.safeParse(asClaim(claim, { document, version, entityOf, predicateOf }))
    if (!content.success || !canBe(claim)) continue
    for (const each of used) {
      each.isUsed = true
      each.confidence = Math.max(each.confidence, confidence)
    }
    kept.push({ id: v7(), aggregate: v7(), kind: 'CLAIM', content: content.data, base: null, confidence, rule })
  }
  return [
    ...(await Promise.all([...predicates.values()].filter(isNeeded).map(asPredicate))),
    ...(await nameEntities(tx, [...entities.values()].filter(isNeeded))),
    ...kept,
  ]
}

/** Something that nobody has yet, and the surest claim that needs it. */
type Fresh<Value> = { id: string; value: Value; confidence: number; rule: string; isUsed: boolean }
const isNeeded = ({ isUsed }: Fresh<unknown>) => isUsed

/** Whether its predicate and its speakers can be kept: a place does not speak. */
const canBe = ({ predicate, attribution }: Pick<ClaimSuggestion, 'predicate' | 'attribution'>): boolean =>
  (predicate.id !== null || predicateSchema.shape.key.safeParse(predicate.key).success) &&
  attribution.every(({ speaker }) => speakerKinds.includes(speaker.kind))

type Resolving = {
  document: string
  version: string
  entityOf: (mention: Mention) => string
  predicateOf: (predicate: SuggestedPredicate) => string
}

function asClaim(
  claim: Omit<ClaimSuggestion, 'confidence' | 'rule'>,
  { document, version, entityOf, predicateOf }: Resolving,
): Content<'CLAIM'> {
  const evidence = ({ start, end, quote }: Span) => ({ id: v7(), version, start, end, quote })
  const asValue = (value: SuggestedValue): Content<'CLAIM'>['qualifiers'][number]['value'] => {
    const text = value.span.quote
    if (value.kind === 'ENTITY') return { kind: 'ENTITY', text, entity: entityOf(value.mention) }
    if (value.kind === 'TEXT') return { kind: 'TEXT', text }
    const { span: _, ...rest } = value
    return { ...rest, text }
  }
  return {
    document,
    text: claim.text,
    subject: entityOf(claim.subject),
    predicate: predicateOf(claim.predicate),
    object: claim.object && { id: v7(), value: asValue(claim.object) },
    qualifiers: claim.qualifiers.map(({ key, value }) => ({ id: v7(), key, value: asValue(value) })),
    modality: claim.modality,
    polarity: claim.polarity,
    attribution: claim.attribution.map(({ speaker, cue, evidence: span }) => ({
      ...{ id: v7(), speaker: entityOf(speaker), cue: cue.quote, evidence: evidence(span) },
    })),
    conditions: claim.conditions.map(({ kind, span }) => ({
      ...{ id: v7(), kind, text: span.quote, claim: null, evidence: evidence(span) },
    })),
    evidence: claim.evidence.map(evidence),
    note: null,
  }
}

function asPredicate({ id, value: { key, label }, confidence, rule }: Fresh<SuggestedPredicate>): Proposal {
  const content: Content<'PREDICATE'> = {
    ...{ key, label, inverseLabel: null, description: null, subjectKinds: [], objectKinds: [] },
    ...{ functional: false, symmetric: false, complete: false },
  }
  return { id: v7(), aggregate: id, kind: 'PREDICATE', content, base: null, confidence, rule }
}

/** New entities, each with a slug that no other has, in the database or among them. */
async function nameEntities(
  tx: Transaction,
  entities: readonly Fresh<{ name: string; kind: EntityKind }>[],
): Promise<Proposal[]> {
  const taken = new Set<string>()
  const proposals: Proposal[] = []
  for (const { id, value, confidence, rule } of entities) {
    const [wanted = ''] = await chooseSlugs(tx, { kind: 'ENTITY', asked: null, name: value.name, before: [] })
    let slug = wanted
    for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`
    taken.add(slug)
    const content: Content<'ENTITY'> = {
      ...{ slugs: [slug], name: value.name, kind: value.kind },
      ...{ description: null, aliases: [], sameAs: [], mergedInto: null },
    }
    proposals.push({ id: v7(), aggregate: id, kind: 'ENTITY', content, base: null, confidence, rule })
  }
  return proposals
}
