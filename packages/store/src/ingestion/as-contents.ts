import type {
  ClaimSuggestion,
  Mention,
  Span,
  SuggestedPredicate,
  SuggestedValue,
  SuggestionInput,
} from '@backstop/extraction'
import { type Content, claimSchema, type EntityKind, predicateSchema, speakerKinds } from '@backstop/knowledge'

type Suggested = {
  claims: readonly ClaimSuggestion[]
  document: string
  version: string
  known: SuggestionInput['known']
  /** Makes ids for one thing that is new, named by what it is: for itself, then for its parts. */
  idsFor: (thing: string) => () => string
}

type Sure = { id: string; confidence: number; rule: string }
/** Suggested claims as they would be kept, and what they need and nobody has yet, each as sure as the surest claim that needs it. */
export type SuggestedContents = {
  claims: (Sure & { content: Content<'CLAIM'> })[]
  entities: (Sure & { name: string; kind: EntityKind })[]
  predicates: (Sure & { content: Content<'PREDICATE'> })[]
}

/**
 * Suggested claims as contents, with the entities and predicates that they need and nobody has: one of each name and kind, and of each
 * key. What could not be kept is left out. Of an entity that may be known already, the likeliest is taken; an editor sees and decides.
 */
export function asContents({ claims, document, version, known, idsFor }: Suggested): SuggestedContents {
  const entities = new Map<string, Fresh<Mention['proposed']>>()
  const predicates = new Map<string, Fresh<SuggestedPredicate>>()
  const kept: SuggestedContents['claims'] = []
  for (const { confidence, rule, ...claim } of claims) {
    const used: Fresh<unknown>[] = []
    const use = <Value>(map: Map<string, Fresh<Value>>, key: string, value: Value): string => {
      const found = map.get(key) ?? { id: idsFor(key)(), value, confidence: 0, rule, isUsed: false }
      map.set(key, found)
      used.push(found)
      return found.id
    }
    const entityOf = ({ candidates, proposed }: Mention): string =>
      candidates[0]?.entity ?? use(entities, `entity ${proposed.kind} ${proposed.name.toLowerCase()}`, proposed)
    const predicateOf = (predicate: SuggestedPredicate): string =>
      predicate.id ??
      known.predicates.find(({ key }) => key === predicate.key)?.id ??
      use(predicates, `predicate ${predicate.key}`, predicate)
    const newId = idsFor(`claim ${claim.evidence.map(({ start, end }) => `${start} ${end}`).join(' ')} ${claim.text}`)
    const id = newId()
    const content = claimSchema.safeParse(asClaim(claim, { document, version, entityOf, predicateOf, newId }))
    if (!content.success || !canBe(claim)) continue
    for (const each of used) {
      each.isUsed = true
      each.confidence = Math.max(each.confidence, confidence)
    }
    kept.push({ id, content: content.data, confidence, rule })
  }
  return {
    claims: kept,
    entities: [...entities.values()].filter(isNeeded).map(({ id, value, confidence, rule }) => ({
      ...{ id, name: value.name, kind: value.kind, confidence, rule },
    })),
    predicates: [...predicates.values()].filter(isNeeded).map(({ id, value, confidence, rule }) => ({
      ...{ id, content: asPredicate(value), confidence, rule },
    })),
  }
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
  newId: () => string
}

function asClaim(
  claim: Omit<ClaimSuggestion, 'confidence' | 'rule'>,
  { document, version, entityOf, predicateOf, newId }: Resolving,
): Content<'CLAIM'> {
  const evidence = ({ start, end, quote }: Span) => ({ id: newId(), version, start, end, quote })
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
    object: claim.object && { id: newId(), value: asValue(claim.object) },
    qualifiers: claim.qualifiers.map(({ key, value }) => ({ id: newId(), key, value: asValue(value) })),
    modality: claim.modality,
    polarity: claim.polarity,
    attribution: claim.attribution.map(({ speaker, cue, evidence: span }) => ({
      ...{ id: newId(), speaker: entityOf(speaker), cue: cue.quote, evidence: evidence(span) },
    })),
    conditions: claim.conditions.map(({ kind, span }) => ({
      ...{ id: newId(), kind, text: span.quote, claim: null, evidence: evidence(span) },
    })),
    evidence: claim.evidence.map(evidence),
    note: null,
  }
}

const asPredicate = ({ key, label }: SuggestedPredicate): Content<'PREDICATE'> => ({
  ...{ key, label, inverseLabel: null, description: null, subjectKinds: [], objectKinds: [] },
  ...{ functional: false, symmetric: false, complete: false },
})

/** A new entity of which no more is known than its name and its kind. */
export const asEntity = ({ name, kind }: { name: string; kind: EntityKind }, slug: string): Content<'ENTITY'> => ({
  ...{ slugs: [slug], name, kind, description: null, aliases: [], sameAs: [], mergedInto: null },
})
