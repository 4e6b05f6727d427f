import { type AggregateKind, aggregateKinds, type Value } from '@backstop/knowledge'
import { type Change, Problem } from '@backstop/store'
import { readGlobalId } from '../node/load-node.ts'
import { typenames } from '../studio/thing.ts'
import type { ChangeInput } from './change-input.ts'

type Given = typeof ChangeInput.$inferInput
type GivenClaim = NonNullable<Given['claim']>
type GivenValue = NonNullable<GivenClaim['object']>['value']

/** An id of a kind; where none is given, what is given instead. */
function idIn<Given extends string | null | undefined>(kind: AggregateKind, id: Given, field: string): Given {
  return typeof id === 'string' ? (readGlobalId([typenames[kind]], id, field).id as Given) : id
}

/** What an editor asks for, with the ids that global ids stand for. Throws a Problem that names the field. */
export function readChange({ document, entity, predicate, guard, claim, relation, withdraw }: Given): Change {
  if (document) {
    const { id, datedAround, ...given } = document
    const time = datedAround && { ...datedAround, inferredBecause: datedAround.inferredBecause ?? null }
    return { kind: 'DOCUMENT', id: idIn('DOCUMENT', id, 'id'), given: { ...given, datedAround: time } }
  }
  if (entity) {
    const { id, ...given } = entity
    return { kind: 'ENTITY', id: idIn('ENTITY', id ?? null, 'id'), given }
  }
  if (predicate) {
    const { id, ...given } = predicate
    return { kind: 'PREDICATE', id: idIn('PREDICATE', id ?? null, 'id'), given }
  }
  if (guard) {
    const { id, from, to, ...given } = guard
    const ends = { from: idIn('ENTITY', from, 'from'), to: idIn('ENTITY', to, 'to') }
    return { kind: 'GUARD', id: idIn('GUARD', id ?? null, 'id'), given: { ...given, ...ends } }
  }
  if (claim) return { kind: 'CLAIM', id: idIn('CLAIM', claim.id ?? null, 'id'), given: readClaim(claim) }
  if (relation) {
    const { id, from, to, ...given } = relation
    const ends = { from: idIn('CLAIM', from, 'from'), to: idIn('CLAIM', to, 'to') }
    return { kind: 'RELATION', id: idIn('RELATION', id ?? null, 'id'), given: { ...given, ...ends } }
  }
  if (withdraw) {
    const { typename, id } = readGlobalId(Object.values(typenames), withdraw.id, 'id')
    const of = aggregateKinds.find((kind) => typenames[kind] === typename) as AggregateKind
    return { kind: 'WITHDRAW', id, of }
  }
  throw new Problem('BAD_INPUT', 'A change says what is changed.', { field: 'change' })
}

function readClaim({ id: _, subject, predicate, object, qualifiers, attribution, conditions, ...given }: GivenClaim) {
  return {
    ...given,
    subject: idIn('ENTITY', subject, 'subject'),
    predicate: idIn('PREDICATE', predicate, 'predicate'),
    object: object && { id: object.id, value: readValue(object.value, 'object') },
    qualifiers: qualifiers?.map(({ id, key, value }, i) => ({ id, key, value: readValue(value, `qualifiers.${i}`) })),
    attribution: attribution?.map(({ id, speaker, cue, evidence }, i) => ({
      ...{ id, speaker: idIn('ENTITY', speaker, `attribution.${i}.speaker`) },
      ...{ cue: cue ?? null, evidence: evidence ?? null },
    })),
    conditions: conditions?.map(({ id, kind, text, claim, evidence }, i) => ({
      ...{ id, kind, text, evidence, claim: idIn('CLAIM', claim ?? null, `conditions.${i}.claim`) },
    })),
  }
}

function readValue({ entity, quantity, time, text }: GivenValue, field: string): Value {
  if (entity) return { kind: 'ENTITY', text: entity.text, entity: idIn('ENTITY', entity.entity, field) }
  if (quantity) {
    const { minimum, maximum, unit } = quantity
    return {
      kind: 'QUANTITY',
      text: quantity.text,
      minimum: minimum ?? null,
      maximum: maximum ?? null,
      unit: unit ?? null,
    }
  }
  if (time) return { kind: 'TIME', ...time, inferredBecause: time.inferredBecause ?? null }
  return { kind: 'TEXT', text: text ?? '' }
}
