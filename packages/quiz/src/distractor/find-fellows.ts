import type { Claim, EntityKind } from '@backstop/knowledge'
import type { Term } from '../query/query.ts'
import type { Source } from '../type/item-type.ts'
import { becauseElsewhere } from '../wording/because.ts'
import { optionName } from '../wording/option-name.ts'
import { asSentence, type Place, phraseText, sortOf } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { writeDay } from '../wording/write-day.ts'
import { entitiesOf } from '../world/answers.ts'
import { termKey, termOf } from '../world/term.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import type { Candidate } from './prove-choice.ts'

/** Things of the same kind that the document's other claims speak of, those in the same place of a claim first. */
export function findFellows(source: Source, place: Place, own: Term): Candidate[] {
  const { world, claim } = source
  const found = new Map<string, Candidate>()
  const mentioned = new Set(entitiesOf(claim).map(({ id }) => id))
  const asks =
    'entity' in own && !isAdverbial(place) ? entityFellows(source, place, own) : phraseFellows(world, place, own)
  for (const other of world.claimsOf(claim.document)) {
    if (other.id === claim.id) continue
    for (const { term, text, rank } of asks(other)) {
      const before = found.get(termKey(term))
      if ((before && before.rank <= rank) || ('entity' in term && mentioned.has(term.entity))) continue
      found.set(termKey(term), {
        term,
        text: optionText(world, claim, term, text),
        because: becauseElsewhere(other),
        rank,
        position: positionOf(other),
      })
    }
  }
  return [...found.values()]
}

/** How an option reads: a thing by its name, a single day as days are written here, anything else as the sentences have it. */
export function optionText(world: World, claim: Claim, term: Term, phrase: string): string {
  if ('entity' in term && world.entity(term.entity).name === phrase)
    return optionName(world, claim.document, term.entity)
  const day = 'time' in term ? writeDay(term.time) : null
  return asSentence(day === null ? phrase : `on ${day}`)
}

const isAdverbial = (place: Place) =>
  place.slot === 'qualifier' && ['time', 'place', 'purpose', 'manner'].includes(place.key)

type Fellow = { term: Term; text: string; rank: number }

/** Kinds whose members can be mistaken for each other. */
const families: EntityKind[][] = [
  ['PERSON'],
  ['GROUP', 'ORGANIZATION'],
  ['PLACE'],
  ['CAPABILITY'],
  ['CONCEPT'],
  ['PLAN'],
  ['ROLE', 'CAPABILITY'],
  ['EVENT'],
  ['WORK'],
]

/** How unlike two wordings are in length: options of one length do not give each other away. */
const unlike = (a: string, b: string) => Math.abs(Math.log2(a.length / b.length))

/** Entities of the same kind (a country for a country); then those of kin kinds; rather where the asked one stands, rather as long. */
function entityFellows({ world, claim }: Source, place: Place, own: { entity: string }): (other: Claim) => Fellow[] {
  const speakers = new Set(
    world.claimsOf(claim.document).flatMap(({ attribution }) => attribution.map(({ speaker }) => speaker)),
  )
  const self = world.entity(own.entity)
  const kin =
    families.find(([first, ...others]) => first === self.kind || (first !== 'ROLE' && others.includes(self.kind))) ?? []
  const speaks = (id: string) => speakers.has(id)
  const slot = place.slot === 'qualifier' ? place.key : place.slot
  return (other) =>
    entitiesOf(other).flatMap((mention) => {
      const entity = world.entity(mention.id)
      if (!kin.includes(entity.kind)) return []
      if ((entity.kind === 'PLACE' || entity.kind === 'ROLE') && sortOf(entity) !== sortOf(self)) return []
      const rank =
        (entity.kind === self.kind ? 0 : 1) +
        (speaks(mention.id) === speaks(own.entity) ? 0 : 1) +
        (mention.slot === slot ? 0 : 0.5) +
        unlike(entity.name, self.name)
      return [{ term: { entity: mention.id }, text: entity.name, rank }]
    })
}

/** Arguments in the same place of another claim, as its own sentence words them; for a place, wherever a claim locates something. */
function phraseFellows(world: World, place: Place, own: Term): (other: KnownClaim) => Fellow[] {
  if ('quantity' in own) return numbersOf
  return (other) => {
    const clause = place.slot === 'qualifier' ? readClaim(world, other) : null
    if (clause === null || place.slot !== 'qualifier') return []
    const values = other.qualifiers.map(({ key, value }) => ({ key, value }))
    if (place.key === 'place' && other.object !== null) values.push({ key: 'place', value: other.object.value })
    return values.flatMap(({ key, value }) => {
      if (key !== place.key || value.kind === 'QUANTITY') return []
      if (
        key === 'place' &&
        value.kind !== 'TEXT' &&
        (value.kind !== 'ENTITY' || world.entity(value.entity).kind !== 'PLACE')
      )
        return []
      if (value.kind === 'TIME' && 'time' in own && (writeDay(value.value) === null) !== (writeDay(own.time) === null))
        return []
      const text = phraseText(world, clause, key, value)
      return text === null ? [] : [{ term: termOf(value), text, rank: 0 }]
    })
  }
}

/** The numbers that a claim states of anything. */
const numbersOf = (claim: Claim): Fellow[] =>
  [claim.object?.value, ...claim.qualifiers.map(({ value }) => value)].flatMap((value) =>
    value?.kind === 'QUANTITY' ? [{ term: termOf(value), text: value.text, rank: 0 }] : [],
  )
