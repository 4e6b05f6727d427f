import { type Claim, type EntityKind, parseEdtf } from '@backstop/knowledge'
import { type Candidate, proveChoice } from '../distractor/prove-choice.ts'
import { createSlotRefuter } from '../distractor/refute.ts'
import { type Query, type Slot, type Term, variable } from '../query/query.ts'
import { becauseElsewhere, becauseStated } from '../wording/because.ts'
import { optionName } from '../wording/option-name.ts'
import { ask, asSentence, type Place, phraseText, sortOf } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { writeDay } from '../wording/write-day.ts'
import { entitiesOf, findAnswers, speakersOf } from '../world/answers.ts'
import { termKey, termOf } from '../world/term.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import { isCommonKnowledge } from './common-knowledge.ts'
import type { ItemType, Outcome, Source } from './item-type.ts'

const key = 'slot-choice'

/** Who, what, where, when, how many: one argument of a claim is masked and asked for. */
export const slotChoice: ItemType = {
  key,
  make: (source) => placesOf(source.claim).map((place) => makeOne(source, place)),
}

/** What can be asked for: subject, object and each qualifier. A text as object has no fellows that it could be mistaken for. */
function placesOf(claim: Claim): Place[] {
  const kind = claim.object?.value.kind
  return [
    { slot: 'subject' },
    ...(kind === 'ENTITY' || kind === 'QUANTITY' ? [{ slot: 'object' } as const] : []),
    ...claim.qualifiers.map(({ key }, index) => ({ slot: 'qualifier', index, key }) as const),
  ]
}

const nameOf = (place: Place) => (place.slot === 'qualifier' ? `${place.key}-${place.index}` : place.slot)

function makeOne(source: Source, place: Place): Outcome {
  const { world, claim } = source
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: key, slot: nameOf(place), reason },
  })
  if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
  if (isCommonKnowledge(world, claim)) return refused('known without the text')
  const clause = readClaim(world, claim)
  if (clause === null) return refused('the sentence cannot be turned into a question')

  const { query, own } = maskedQuery(claim, place)
  if ('entity' in own && isWhatAllIsAbout(world, claim, own.entity))
    return refused('asks for what the whole text is about')
  const answers = findAnswers(world, query, 'strict')
  const possible = findAnswers(world, query, 'loose')
  const isOne = possible.every(({ term }) => world.touch(term, own))
  const wording = ask(world, claim, clause, place, !isOne)
  if (wording === null)
    return refused(isOne ? 'no grammatical wording' : 'more than one answer, and no wording that chooses')
  const keys = answers.filter(({ term }) => termKey(term) === termKey(own))
  return proveChoice(source, {
    type: key,
    slot: nameOf(place),
    stem: wording.stem,
    query,
    answers,
    key: { term: own, text: optionText(world, claim, own, wording.answer), because: becauseStated(claim) },
    candidates: candidatesFor(source, place, own),
    refute: createSlotRefuter(world, query, keys),
    bloom: 'remember',
    ...('time' in own || 'quantity' in own ? { sequence: rankOf } : {}),
  })
}

/** How many of a document's claims something may have a part in and still be asked for. */
const mostShare = 0.25

/** Whether an entity is in so many claims that its name is a good guess whatever the question. */
function isWhatAllIsAbout(world: World, claim: Claim, entity: string): boolean {
  const claims = world.claimsOf(claim.document)
  const share =
    claims.filter((other) => entitiesOf(other).some(({ id, slot }) => id === entity && slot !== 'speaker')).length /
    claims.length
  return claims.length >= 8 && share > mostShare
}

/** The claim as a query with one argument open, and what stands there. */
function maskedQuery(claim: Claim, place: Place): { query: Query; own: Term } {
  const slot = (open: boolean, term: Term): Slot => (open ? variable : term)
  const subject: Term = { entity: claim.subject }
  const object = claim.object === null ? null : termOf(claim.object.value)
  const qualifiers = claim.qualifiers.map(({ key, value }) => ({ key, value: termOf(value) }))
  const own = place.slot === 'subject' ? subject : place.slot === 'object' ? object : qualifiers[place.index]?.value
  const query: Query = {
    find: 'x',
    claim: {
      document: claim.document,
      subject: slot(place.slot === 'subject', subject),
      predicate: claim.predicate,
      object: object === null ? null : slot(place.slot === 'object', object),
      qualifiers: qualifiers.map(({ key, value }, index) => ({
        key,
        value: slot(place.slot === 'qualifier' && place.index === index, value),
      })),
      polarity: claim.polarity,
      ...(claim.attribution.length > 0 ? { speaker: speakersOf(claim)[0] as Term } : {}),
    },
  }
  return { query, own: own as Term }
}

const rankOf = (term: Term): string | number => {
  if ('time' in term) return parseEdtf(term.time)?.first ?? ''
  return 'quantity' in term ? (term.quantity.maximum ?? term.quantity.minimum ?? 0) : 0
}

/** Things of the same kind that the document's other claims speak of, those in the same place of a claim first. */
function candidatesFor(source: Source, place: Place, own: Term): Candidate[] {
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
function optionText(world: World, claim: Claim, term: Term, phrase: string): string {
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
