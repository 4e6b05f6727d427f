import type { EntityKind, Value } from '@backstop/knowledge'
import type { Term } from '../query/query.ts'
import type { Source } from '../type/item-type.ts'
import { valueAt } from '../type/place.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { becauseElsewhere, type Here, isNamed, tell } from '../wording/because.ts'
import type { Clause } from '../wording/clause.ts'
import { isPassive, lemmaOf } from '../wording/clause.ts'
import { numeralsIn } from '../wording/figure.ts'
import { nameIn, optionName } from '../wording/name.ts'
import { isAmount, partNumber } from '../wording/number.ts'
import { isPlainlyTold, newspaper } from '../wording/plainly-told.ts'
import { governorOf, isHowLong, type Place, phraseText, sortOf } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { isReport } from '../wording/report.ts'
import { hasWeekdays, writeDay } from '../wording/write-day.ts'
import { entitiesOf } from '../world/answers.ts'
import { createCache } from '../world/cache.ts'
import { rolesOf } from '../world/roles.ts'
import { termKey, termOf } from '../world/term.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'
import { couldBeThen } from './could-be-then.ts'
import type { Candidate } from './prove-choice.ts'

/** What is asked for: its place in the clause, what stands there, and what the text says there instead of a wrong option. */
export type Asked = { place: Place; own: Term; clause: Clause; here: Here }

/** What could be mistaken for what is asked: of its kind, and in a part that the text gives to its like. */
export function findFellows(source: Source, asked: Asked): Candidate[] {
  const { world, claim } = source
  const found = new Map<string, Candidate & { relevance: number }>()
  const mentioned = new Set(entitiesOf(claim).map(({ id }) => id))
  const { own, place, here, clause } = asked
  const others = [...mentioned].filter((id) => !('entity' in own && own.entity === id))
  const namesGovernment = others.some((id) => isGovernment(world, id))
  // "The cabinet sued the government": what may be one with somebody that the question names.
  const isPartOfAsked = (id: string) => namesGovernment && isGovernment(world, id)
  // Nobody approves alone by nine votes to six.
  const takesAVote = /\bvotes?\b/u.test(clause.rest)
  // Whoever meets two people may have them meet each other.
  const together = new Set(place.slot === 'subject' ? objectsOfLike(world, claim) : [])
  const opposed = helps.test(clause.rest) ? opponentsIn(world, claim.document) : new Set<string>()
  const fellowsIn =
    'entity' in own && !isAdverbial(place) ? entityFellows(source, asked, own) : phraseFellows(source, place, own)
  for (const other of world.claimsOf(claim.document)) {
    if (other.id === claim.id) continue
    for (const { term, text, rank, value, likely = false } of fellowsIn(other)) {
      if ('entity' in term && (mentioned.has(term.entity) || isPartOfAsked(term.entity))) continue
      if ('entity' in term && (opposed.has(term.entity) || together.has(term.entity))) continue
      if ('entity' in term && takesAVote && world.entity(term.entity).kind === 'PERSON') continue
      const before = found.get(termKey(term))
      const relevance = relevanceOf(source, other, term)
      // The claim that comes nearest to the question tells best why not; the part that fits best says how well it suits.
      if (before && before.relevance >= relevance) {
        found.set(termKey(term), {
          ...before,
          rank: Math.min(rank, before.rank),
          likely: likely || before.likely === true,
        })
        continue
      }
      found.set(termKey(term), {
        term,
        text: optionText(world, claim, term, text),
        because: becauseElsewhere(world, other, value, here),
        rank: Math.min(rank, before?.rank ?? rank),
        likely: likely || before?.likely === true,
        position: positionOf(other),
        relevance,
      })
    }
  }
  return [...found.values()].map(({ relevance: _, ...candidate }) => candidate)
}

/** To whom or what the subject of a claim does the same, by other claims. */
const objectsOfLike = (world: World, { id, document, subject, predicate }: KnownClaim): string[] =>
  world
    .claimsOf(document)
    .flatMap((other) =>
      other.id !== id &&
      other.subject === subject &&
      other.predicate === predicate &&
      other.object?.value.kind === 'ENTITY'
        ? [other.object.value.entity]
        : [],
    )

/** "Which country would it require to provide logistics?": none that the force is to deter. */
const helps = /\b(?:provid|suppl|support|help|assist|contribut|protect|defend)/u

const hostile = /^(?:deter|invade|attack|threaten|fight|defeat|counter|sanction|bomb|occupy|resist)$/u

const opponents = createCache<ReadonlySet<string>>()

/** Whom or what a document tells of as deterred, attacked or fought, or as attacking. */
export const opponentsIn = (world: World, document: string): ReadonlySet<string> =>
  opponents(world, document, () => {
    const claims = world.claimsOf(document).filter((claim) => {
      const verb = readClaim(world, claim)?.verb
      return verb !== undefined && hostile.test(lemmaOf(verb) ?? '')
    })
    return new Set(
      claims.flatMap(({ subject, object }) => {
        const isCountry = world.entity(subject).kind === 'PLACE'
        return [...(object?.value.kind === 'ENTITY' ? [object.value.entity] : []), ...(isCountry ? [subject] : [])]
      }),
    )
  })

/** Whether a name is that of a government or a part of it. */
const isGovernment = (world: World, id: string): boolean =>
  /\b(?:government|cabinet|administration|ministry|ministers?|department)\b/iu.test(world.entity(id).name)

/** How well a claim tells why not: its words state something, briefly, and name the thing; the same predicate, the same things, more circumstances. */
function relevanceOf({ world, claim }: Source, other: KnownClaim, term: Term): number {
  const own = new Set(entitiesOf(claim).map(({ id }) => id))
  const shared = entitiesOf(other).filter(({ id }) => own.has(id) && !('entity' in term && term.entity === id)).length
  const states = isPlainlyTold(world, other)
  const told = tell(world, other)
  const names = 'entity' in term && isNamed(world, { kind: 'ENTITY', text: '', entity: term.entity }, told)
  return (
    (states ? 3 : 0) +
    (names ? 4 : 0) +
    (other.predicate === claim.predicate ? 2 : 0) +
    shared +
    0.1 * other.qualifiers.length -
    told.length / 100
  )
}

/** How an option reads: a thing by its name, a single day as days are written here, anything else as the sentences have it. */
export function optionText(world: World, { document }: KnownClaim, term: Term, phrase: string): string {
  if ('entity' in term && world.entity(term.entity).name === phrase) return optionName(world, document, term.entity)
  const day = 'time' in term ? writeDay(term.time, weekdaysIn(world, document)) : null
  return asSentence(day === null ? phrase : `on ${day}`)
}

const known = createCache<boolean>()

/** Whether a document tells days by their weekdays. */
const weekdaysIn = (world: World, document: string): boolean =>
  known(world, document, () => hasWeekdays(world.document(document).text))

const isAdverbial = (place: Place) =>
  place.slot === 'qualifier' && ['time', 'place', 'purpose', 'manner'].includes(place.key)

/** `value` names it in a reason: an entity as questions name it, anything else as the claim has it; `likely` as in `Candidate`. */
type Fellow = { term: Term; text: string; rank: number; value: Value; likely?: boolean }

/** Kinds whose members can be mistaken for each other wherever one stands. */
const families: EntityKind[][] = [
  ['PERSON'],
  ['GROUP', 'ORGANIZATION'],
  ['PLACE'],
  ['CAPABILITY'],
  ['ROLE', 'CAPABILITY'],
]

/** How unlike two wordings are in length: options of one length do not give each other away. */
const unlike = (a: string, b: string) => Math.min(0.5, Math.abs(Math.log2(a.length / b.length)))

/**
 * Entities that could stand where the asked one does. Persons, countries and means are taken for each other; other things only in a part that the text gives
 * to both: the same slot of a predicate, the object of the same verb, a matter talked about. What an organization is called tells what it may have done.
 */
function entityFellows(
  { world, claim }: Source,
  { place, clause }: Asked,
  own: { entity: string },
): (other: KnownClaim) => Fellow[] {
  const self = world.entity(own.entity)
  const roles = rolesOf(world, claim.document)
  const ownRoles = roles(own.entity)
  const speaks = asksWhoSpeaks(clause, place)
  const slot = place.slot === 'qualifier' ? place.key : place.slot
  const governor = governorAt(world, claim, own.entity)
  const kin = families.find(([first, ...others]) => first === self.kind || others.includes(self.kind)) ?? []
  const isVoice = (id: string) => [...roles(id)].some((role) => role.endsWith('speaker'))

  const done = lemmaOf(clause.verb)
  const isTalk = /^(?:talk|speak|negotiate|discuss|confer|consult|argue)$/u.test(done ?? '')
  const doesAlike = (other: KnownClaim): boolean => {
    const verb = readClaim(world, other)?.verb
    return verb !== undefined && done !== null && !light.test(done) && lemmaOf(verb) === done
  }

  /** "In the frontlines" is no place where somebody is behind them. */
  const isPutAlike = (other: KnownClaim, id: string): boolean =>
    governor === null || governorAt(world, other, id) === governor

  const fits = (id: string, other: KnownClaim, at: string): number | null => {
    const entity = world.entity(id)
    const fitsHere = roles(id).has(`${claim.predicate} ${slot}`) || (at === slot && doesAlike(other))
    const sharesRole = fitsHere || [...roles(id)].some((role) => ownRoles.has(role))
    const isSort = entity.kind === self.kind && sortOf(self) !== null && sortOf(entity) === sortOf(self)
    if (speaks && entity.kind === 'PERSON') return self.kind === 'PERSON' ? 0 : 0.6
    if (speaks && self.kind !== 'PERSON')
      return kin.includes(entity.kind) && isVoice(id) && areOfOneSort(self.name, entity.name) ? 0 : null
    if (self.kind === 'PERSON') return entity.kind === 'PERSON' ? (sharesRole ? 0 : 0.2) : null
    // "Opened its first store": an organization.
    if (slot === 'subject' && /\bits\b/u.test(clause.rest) && entity.kind !== 'ORGANIZATION') return null
    if (self.kind === 'GROUP' || self.kind === 'ORGANIZATION') {
      if (!areOfOneSort(self.name, entity.name)) return null
      const isKin = kin.includes(entity.kind)
      return isKin && isVoice(id) === isVoice(own.entity) ? likeness(fitsHere, isSort) : null
    }
    if (self.kind === 'PLACE' || self.kind === 'ROLE') {
      if (entity.kind === self.kind && sortOf(entity) !== sortOf(self)) return null
      if (entity.kind === 'PLACE' && self.kind === 'PLACE')
        return sortOf(self) === 'country' ? (sharesRole ? 0 : 0.3) : isPutAlike(other, id) && sharesRole ? 0 : null
      if (self.kind === 'PLACE') return null
    }
    if (kin.includes(entity.kind)) return likeness(fitsHere, isSort)
    if (isGerund(self.name) !== isGerund(entity.name)) return null
    if (isTalk && governor === 'about') return entity.kind === 'CONCEPT' || entity.kind === 'EVENT' ? 0.3 : null
    return fitsAsThing(entity.kind, governor, () => governorAt(world, other, id)) && at !== 'subject' ? 0.3 : null
  }

  /** Whether the text gives it a part that the one asked for has, or could have. */
  const isLikely = (id: string, other: KnownClaim, at: string): boolean =>
    roles(id).has(`${claim.predicate} ${slot}`) ||
    (at === slot && doesAlike(other)) ||
    [...roles(id)].some((role) => role !== 'speaker' && ownRoles.has(role)) ||
    (sortOf(self) !== null && sortOf(world.entity(id)) === sortOf(self))

  return (other) =>
    entitiesOf(other).flatMap(({ id, slot: at }) => {
      if (at === 'speaker' && !speaks && self.kind !== 'GROUP') return []
      const rank = fits(id, other, at)
      if (rank === null) return []
      const name = nameIn(world, claim.document, id)
      const shape = unlike(name, nameIn(world, claim.document, own.entity))
      return [
        {
          ...{
            term: { entity: id },
            text: world.entity(id).name,
            value: { kind: 'ENTITY' as const, text: name, entity: id },
          },
          rank: rank + (at === slot ? 0 : 0.5) + shape,
          likely: isLikely(id, other, at),
        },
      ]
    })
}

/** What the names of organizations tell of what they are. */
const sorts: readonly RegExp[] = [
  /\b(?:ministry|government|cabinet|parliament|senate|council|service|authority|agency|administration|department|office|commission|court|police|army|military|embassy)\b/iu,
  /\b(?:company|inc|ltd|corp(?:oration)?|group|holdings|industries|dairies|motors|airlines?|bank|stores?|brewery|plc|hotels?|inn|restaurant|farm)\b/iu,
  /\b(?:university|institute|college|school|academy|museum|laborator(?:y|ies)|observatory|team|researchers|scientists|engineers|biologists)\b/iu,
  newspaper,
  /\b(?:foundation|charity|trust|fund)\b/iu,
  /\b(?:union|association|society|party|federation|league|club|alliance|network)\b/iu,
]

/** Whether two names tell of one sort of organization, or one of them of none: of a foundation among companies everybody knows which of them gives. */
export function areOfOneSort(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => sorts.findIndex((sort) => sort.test(name))) as [number, number]
  return one === other || one === -1 || other === -1
}

/** Verbs that tell of no deed, and that any two things may have in common. */
const light = /^(?:be|have|become|include|mean)$/u

/** A wind occupies no space: what is no person or place must stand there, or with that verb, elsewhere in the text, or be of the same sort. */
const likeness = (fitsHere: boolean, isSort: boolean): number | null => (fitsHere ? 0 : isSort ? 0.3 : null)

const isGerund = (name: string): boolean => /^\p{L}+ing\b/u.test(name)

/** A matter, or the object of the very verb: any thing that the text puts behind the same word. */
function fitsAsThing(kind: EntityKind, governor: string | null, otherGovernor: () => string | null): boolean {
  if (governor === null || !things.includes(kind)) return false
  if (matters.has(governor)) return (kind === 'CONCEPT' || kind === 'EVENT') && matters.has(otherGovernor() ?? '')
  return !governor.includes(' ') && governor.length > 3 && otherGovernor() === governor
}

const things: EntityKind[] = ['CONCEPT', 'EVENT', 'CAPABILITY', 'PLAN', 'WORK']
const matters = new Set(['about', 'on', 'over'])

/** The word that a claim's sentence puts in front of an entity; null where it does not stand there, or is the subject. */
function governorAt(world: World, claim: KnownClaim, entity: string): string | null {
  const clause = readClaim(world, claim)
  const values = [claim.object?.value, ...claim.qualifiers.map(({ value }) => value)]
  const value = values.find((each) => each?.kind === 'ENTITY' && each.entity === entity)
  return clause === null || value === undefined ? null : governorOf(world, clause, value)
}

/** Whether what is asked for is somebody who says or calls: the subject of such a verb, or "by" whom it is done. */
function asksWhoSpeaks({ verb, rest }: Clause, place: Place): boolean {
  if (!isReport(lemmaOf(verb))) return false
  // "The merger is expected to save": by whom, it does not say.
  return isPassive(verb) ? / by /u.test(` ${rest}`) : place.slot === 'subject' || / by /u.test(` ${rest}`)
}

/** Arguments in the same place of another claim of somebody of the same kind, as its own sentence words them. */
function phraseFellows({ world, claim }: Source, place: Place, own: Term): (other: KnownClaim) => Fellow[] {
  const asked = valueAt(claim, place)
  if (asked.kind === 'QUANTITY') return numbersLike(asked)
  const { kind } = world.entity(claim.subject)
  const whole = readClaim(world, claim)
  const ownText = (place.slot === 'qualifier' && whole && phraseText(world, whole, place.key, asked)) || ''
  return (other) => {
    const clause = place.slot === 'qualifier' ? readClaim(world, other) : null
    if (clause === null || place.slot !== 'qualifier') return []
    // A meeting is not held where troops are stationed.
    if (place.key === 'place' && world.entity(other.subject).kind !== kind) return []
    return other.qualifiers.flatMap(({ key, value }) => {
      if (key !== place.key || value.kind === 'QUANTITY') return []
      if (key === 'place' && !(value.kind === 'ENTITY' && world.entity(value.entity).kind === 'PLACE')) return []
      if (key === 'time' && value.kind !== asked.kind) return []
      if (key === 'time' && value.kind === 'TEXT' && formOfTime(value.text) !== formOfTime(asked.text)) return []
      if (value.kind === 'TIME' && 'time' in own && !couldBeThen({ world, claim }, own.time, value.value)) return []
      const text = phraseText(world, clause, key, value)
      if (text === null || isSpan(text) !== isSpan(ownText)) return []
      // What another does something else for is absurd here, and what the same does it for may be right.
      if (key === 'purpose' && (other.predicate !== claim.predicate || other.subject === claim.subject)) return []
      return [{ term: termOf(value), text, rank: 0, value }]
    })
  }
}

/** How a phrase tells when: by a weekday, a day of a month, a month, a year, or otherwise. */
const formOfTime = (text: string): string => {
  const plain = text.replace(/^(?:on|in|at|late|early) /iu, '')
  const forms: [string, RegExp][] = [
    ['weekday', /^\p{Lu}\p{Ll}+day$/u],
    ['day', /^(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2})$/u],
    ['month', /^\p{Lu}\p{Ll}+$/u],
    ['year', /^\d{4}$/u],
  ]
  return forms.find(([, form]) => form.test(plain))?.[0] ?? plain.replace(/\p{Lu}\p{L}+|\d+/gu, '')
}

/** Whether a phrase says since when or how long, not when. */
const isSpan = (text: string): boolean =>
  /^(?:by|since|for|over|during|throughout|until|within|from)\b/iu.test(text) || isHowLong(text)

type Quantity = Extract<Value, { kind: 'QUANTITY' }>

/** The numbers that a claim states of anything, shares, amounts or counts as the one asked for is, and nearly as great; of counts the number alone ("100" is not "100 years"). */
function numbersLike(own: Quantity): (claim: KnownClaim) => Fellow[] {
  return (claim) =>
    [claim.object?.value, ...claim.qualifiers.map(({ value }) => value)].flatMap((value) => {
      if (value?.kind !== 'QUANTITY' || sortOfNumber(value) !== sortOfNumber(own)) return []
      // "Up to 38" beside 140: a limit is of something else.
      if (boundOf(value) !== boundOf(own)) return []
      // Whoever is ten years old is not as many as there are centers.
      if (aTime.test(own.unit ?? '') && value.unit !== own.unit) return []
      const [figure, other] = [figureOf(own), figureOf(value)]
      const isNear =
        figure > 0 &&
        other > 0 &&
        Math.max(figure / other, other / figure) <= (figure <= fewest ? mostTimesOfFew : mostTimes)
      // As the right one is: "14" to "how many months", beside which "three months" would stand out.
      const isBare = ['count', 'time'].includes(sortOfNumber(value))
      const text = (isBare && partNumber(value)?.number) || value.text
      const rank = (value.unit === own.unit ? 0 : 0.8) + (Math.max(figure / other, other / figure) > likely ? 1 : 0)
      return isNear ? [{ term: termOf(value), text, rank, value }] : []
    })
}

/** The words before a number, in digits or in words: "up to", "fewer than". */
const boundOf = ({ text }: Quantity): string => text.slice(0, numeralsIn(text)[0]?.start ?? 0).toLowerCase()

/** How many times as great a number may be and not be ruled out by what everybody knows of such things. */
const mostTimes = 4
/** From so many times on it is a size that others are likelier to have: behind numbers that no text gives. */
const likely = 2
/** Of few things five times as many are ruled out: nobody has ten brothers. */
const [fewest, mostTimesOfFew] = [6, 3]

const figureOf = ({ minimum, maximum }: Pick<Quantity, 'minimum' | 'maximum'>): number => maximum ?? minimum ?? 0
/** What a number is of, so that one of another sort is no answer: a count of things, a time, a share, an amount, or words that are no plain number. */
function sortOfNumber({ text, unit }: Quantity): string {
  if (/^(?:%|per ?cent|percent(?:age)?\b|share)/iu.test(unit ?? '') || /%$/u.test(text)) return 'share'
  if (isAmount({ text })) return /\D*$/u.exec(text)?.[0] === '' ? 'money' : 'weight'
  const counted = partNumber({ text })?.counted
  // "1,900 crowns a month" counts crowns.
  if (counted !== undefined && counted !== '' && !aTime.test(counted.split(' ')[0] ?? '')) return 'count'
  if (aTime.test(text)) return 'time'
  return counted === undefined ? text : 'count'
}
/** "A century" counts years. */
const aTime = /\b(?:centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?|minutes?)\b/iu
