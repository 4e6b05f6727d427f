import { type DayRange, type Entity, type Guard, type Identified, type Knowledge, parseEdtf } from '@backstop/knowledge'
import type { Term } from '../query/query.ts'
import { termKey } from './term.ts'
import { isWithin, normalise } from './words.ts'

/** Whether two terms may denote the same, one a part of the other, or things that overlap: then neither refutes the other. */
export type Touch = (a: Term, b: Term) => boolean

type Quantity = Extract<Term, { quantity: unknown }>['quantity']

/**
 * Says what touches, by the guards and by the names: entities that share a part, a name, or a guard OVERLAPPING between their
 * parts; quantities whose ranges meet, whatever they count (the question says what is counted); times that share a day; texts of which one holds the other's words.
 * In doubt it says yes: that costs a distractor, a wrong no costs a wrong question.
 */
export function createTouch(knowledge: Pick<Knowledge, 'entities' | 'guards'>): Touch {
  const entities = new Map(knowledge.entities.map((entity) => [entity.id, entity]))
  const within = partsOf(knowledge.guards)
  const overlaps = overlapsOf(knowledge.guards)

  // Parsing dates and comparing names cost most, and a text has few of either.
  const daysOf = remember(parseEdtf)
  const nameTouch = remember((pair: string) => {
    const [a = '', b = ''] = pair.split('|')
    return namesTouch(entities.get(a), entities.get(b))
  })

  const entitiesTouch = (a: string, b: string): boolean => {
    if (a === b) return true
    const [partsA, partsB] = [within(a), within(b)]
    for (const part of partsA) {
      if (partsB.has(part)) return true
      for (const other of overlaps.get(part) ?? []) if (partsB.has(other)) return true
    }
    return nameTouch(`${a}|${b}`)
  }

  return (a, b) => {
    if (termKey(a) === termKey(b)) return true
    if ('entity' in a && 'entity' in b) return entitiesTouch(a.entity, b.entity)
    if ('quantity' in a && 'quantity' in b) return quantitiesTouch(a.quantity, b.quantity)
    if ('time' in a && 'time' in b) return timesTouch(daysOf(a.time), daysOf(b.time))
    if (isMark(a) || isMark(b)) return false
    const [textsA, textsB] = [textsOf(a, entities), textsOf(b, entities)]
    return textsA.some((x) => textsB.some((y) => isWithin(x, y) || isWithin(y, x)))
  }
}

/** Whether of two terms one is the other, by any name, or holds it as a part or a sort; terms that are no entities have to touch. */
export function createHolds(knowledge: Pick<Knowledge, 'entities' | 'guards'>, touch: Touch): Touch {
  const within = partsOf(knowledge.guards)
  const names = new Map(knowledge.entities.map((entity) => [entity.id, new Set(namesOf(entity).map(normalise))]))
  return (a, b) => {
    if (!('entity' in a && 'entity' in b)) return touch(a, b)
    if (within(a.entity).has(b.entity) || within(b.entity).has(a.entity)) return true
    return [...(names.get(a.entity) ?? [])].some((name) => names.get(b.entity)?.has(name))
  }
}

/** What is the same or not, and never nearly. */
const isMark = (term: Term): boolean => 'modality' in term || 'author' in term || 'sentence' in term

const textsOf = (term: Term, entities: Map<string, Entity>): string[] => {
  if ('text' in term) return [term.text]
  if ('entity' in term) return namesOf(entities.get(term.entity))
  return []
}

/** Every name of an entity, its own first. */
export const namesOf = (entity: Entity | undefined): string[] => (entity ? [entity.name, ...entity.aliases] : [])

function namesTouch(a: Entity | undefined, b: Entity | undefined): boolean {
  const known = new Set(namesOf(a).map(normalise))
  if (namesOf(b).some((name) => known.has(normalise(name)))) return true
  return a !== undefined && b !== undefined && (isWithin(a.name, b.name) || isWithin(b.name, a.name))
}

/** For each entity itself and all that is part of it or narrower than it, at any depth. */
function partsOf(guards: Identified<Guard>[]): (entity: string) => Set<string> {
  const direct = new Map<string, string[]>()
  const add = (whole: string, part: string) => direct.set(whole, [...(direct.get(whole) ?? []), part])
  for (const { kind, from, to } of guards) {
    if (kind === 'PART_OF') add(to, from)
    if (kind === 'BROADER') add(from, to)
  }
  const known = new Map<string, Set<string>>()
  return (entity) => {
    const before = known.get(entity)
    if (before) return before
    const all = new Set([entity])
    for (const each of all) for (const part of direct.get(each) ?? []) all.add(part)
    known.set(entity, all)
    return all
  }
}

function overlapsOf(guards: Identified<Guard>[]): Map<string, string[]> {
  const overlaps = new Map<string, string[]>()
  const add = (a: string, b: string) => overlaps.set(a, [...(overlaps.get(a) ?? []), b])
  for (const { kind, from, to } of guards) {
    if (kind !== 'OVERLAPPING') continue
    add(from, to)
    add(to, from)
  }
  return overlaps
}

/**
 * Whether two ranges meet; a missing bound is none. "Up to 30", "exactly 30" and "30 or more" are three things to say of one number: a text that says
 * one of them says none of the others.
 */
function quantitiesTouch(a: Quantity, b: Quantity): boolean {
  const bounds = [a.minimum, a.maximum, b.minimum, b.maximum].filter((bound) => bound !== null)
  const isBounded = (range: Quantity) => range.minimum !== null || range.maximum !== null
  if (isBounded(a) && isBounded(b) && new Set(bounds).size === 1)
    return a.minimum === b.minimum && a.maximum === b.maximum
  const below = (most: number | null, least: number | null) => most !== null && least !== null && most < least
  return !below(a.maximum, b.minimum) && !below(b.maximum, a.minimum)
}

/** Whether two EDTF dates share a day; an open end reaches for ever, and what cannot be read touches everything. */
function timesTouch(x: DayRange | null, y: DayRange | null): boolean {
  if (x === null || y === null) return true
  const before = (last: string | null, first: string | null) => last !== null && first !== null && last < first
  return !before(x.last, y.first) && !before(y.last, x.first)
}

/** The same function, each question asked once. */
function remember<Answer>(ask: (question: string) => Answer): (question: string) => Answer {
  const known = new Map<string, Answer>()
  return (question) => {
    if (!known.has(question)) known.set(question, ask(question))
    return known.get(question) as Answer
  }
}
