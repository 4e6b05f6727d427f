import { type Claim, parseEdtf, type Value } from '@backstop/knowledge'
import { findFellows, opponentsIn, optionText } from '../distractor/find-fellows.ts'
import { createPrintRefuter, findUnprinted, manyOf } from '../distractor/find-unprinted.ts'
import { type Candidate, proveChoice } from '../distractor/prove-choice.ts'
import { createSlotRefuter } from '../distractor/refute.ts'
import { findScale } from '../distractor/scale.ts'
import { maskedQuery } from '../query/masked-query.ts'
import type { Term } from '../query/query.ts'
import { becauseInferred, becauseStated, type Here, hereSaid, withHere } from '../wording/because.ts'
import { ask } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { isStated } from '../wording/stated.ts'
import { months, weekdays } from '../wording/write-day.ts'
import { entitiesOf, findAnswers } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { isNamedThroughout } from '../world/named-throughout.ts'
import { termKey } from '../world/term.ts'
import type { World } from '../world/world.ts'
import type { ItemType, Outcome, Source } from './item-type.ts'
import { type Place, placesOf, valueAt } from './place.ts'

/** A type that masks one argument of a claim and asks for it, for the kinds of values given. */
export const maskArgument = (key: string, kinds: readonly Value['kind'][]): ItemType => ({
  key,
  of: 'claim',
  make: (source) => {
    const places = placesOf(source.claim).filter((place) => kinds.includes(valueAt(source.claim, place).kind))
    return places.length > 0
      ? places.map((place) => makeOne(source, place, key))
      : [{ refused: { claim: source.claim.id, type: key, slot: 'none', reason: 'nothing of the kind to ask for' } }]
  },
})

const nameOf = (place: Place) => (place.slot === 'qualifier' ? `${place.key}-${place.index}` : place.slot)

function makeOne(source: Source, place: Place, key: string): Outcome {
  const { world, claim } = source
  const refused = (reason: string): Outcome => ({
    refused: { claim: claim.id, type: key, slot: nameOf(place), reason },
  })
  if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
  if (isCommonKnowledge(world, claim)) return refused('known without the text')
  const whole = readClaim(world, claim)
  if (whole === null) return refused('the sentence cannot be turned into a question')
  // "The polo shirt (€75)", "Alamin, ten": a number beside what it is of is stated without a verb.
  const value = valueAt(claim, place)
  const isGiven = value.kind === 'QUANTITY' && claim.evidence.some(({ quote }) => quote.includes(value.text))
  if (!isStated(world, claim) && !isGiven) return refused('the evidence has no verb that states it')

  const { clause, dropped } = shorten(world, claim, whole, place.slot === 'qualifier' ? { asked: place.index } : {})
  const { query, own } = maskedQuery(claim, place, dropped)
  if (
    'entity' in own &&
    (isWhatAllIsAbout(world, claim, own.entity) || isNamedThroughout(world, claim.document, own.entity))
  )
    return refused('asks for what the whole text is about')
  if (
    'entity' in own &&
    world.entity(own.entity).kind === 'PLACE' &&
    opponentsIn(world, claim.document).has(own.entity)
  )
    return refused('it stands out: the article tells of it as an opponent')
  const answers = findAnswers(world, query, 'strict')
  const possible = findAnswers(world, query, 'loose')
  const isOne = possible.every(({ term }) => world.touch(term, own))
  const wording = ask(world, claim, clause, place, !isOne)
  if (wording === null)
    return refused(isOne ? 'no grammatical wording' : 'more than one answer, and no wording that chooses')
  const keys = answers.filter(({ term }) => termKey(term) === termKey(own))
  const text = optionText(world, claim, own, wording.answer)
  const [inList, inPrint] = [createSlotRefuter(world, query, keys), createPrintRefuter(world, claim.document)]
  const here = hereSaid(world, claim, value)
  const unprinted = unprintedOptions(source, value, wording.answer, here)
  return proveChoice(source, {
    type: key,
    slot: nameOf(place),
    stem: wording.stem,
    query,
    answers,
    key: { term: own, text, because: becauseStated(world, claim) + becauseInferred(value) },
    candidates: [
      ...findFellows(source, { place, own, clause: whole, here }),
      ...(value.kind === 'QUANTITY' ? findScale(value, here) : []),
      ...unprinted,
    ].filter(({ term }) => isPossible(wording.stem, own, term)),
    refute: unprinted.length === 0 ? inList : (term) => inList(term) ?? inPrint(term),
    bloom: 'remember',
    ...('time' in own || 'quantity' in own || isCalendar(own) ? { sequence: createScale(own) } : {}),
  })
}

/** How well a number or a date suits that no part of the text gives: behind those that it gives. */
const unprintedRank = 1.2

/** Numbers and dates that the text does not give, as options. */
const unprintedOptions = (source: Source, value: Value, answer: string, here: Here): Candidate[] =>
  findUnprinted(source, value).flatMap(({ term, put }) => {
    const text = put(answer)
    const because = withHere(`The article gives no such ${'time' in term ? 'date' : 'number'}.`, here)
    return text === null
      ? []
      : [{ term, because, text: optionText(source.world, source.claim, term, text), rank: unprintedRank, position: -1 }]
  })

/** How many of a document's claims something may have a part in and still be asked for. */
const mostShare = 0.2

/** Whether an entity is in so many claims that its name is a good guess whatever the question. */
export function isWhatAllIsAbout(world: World, claim: Claim, entity: string): boolean {
  const claims = world.claimsOf(claim.document)
  const share =
    claims.filter((other) => entitiesOf(other).some(({ id, slot }) => id === entity && slot !== 'speaker')).length /
    claims.length
  return claims.length >= 8 && share > mostShare
}

/** What is no answer whatever the text says: a day has no hundred hours, and nobody is a hundred and ten beside somebody of seventy. */
const limits = [
  { asked: /\bhours (?:a|per|every|each) day\b/u, highest: 24 },
  { asked: /\bhow old (?:is|was|are|were)\b/iu, highest: 99 },
]

const isPossible = (stem: string, own: Term, term: Term): boolean =>
  limits.every(({ asked, highest }) => !asked.test(stem) || highestOf(own) > highest || highestOf(term) <= highest)

const highestOf = (term: Term): number =>
  'quantity' in term ? (term.quantity.maximum ?? term.quantity.minimum ?? 0) : 0

const monthsNamed = months.map((name) => new RegExp(`\\b${name}\\b`, 'u'))
const fromMonday = [...weekdays.slice(1), ...weekdays.slice(0, 1)]

/** The place of a weekday, a month or a day of one in its week or year; -1 for other words. */
function calendarRank(text: string): number {
  const month = monthsNamed.findIndex((named) => named.test(text))
  const day = Number(/\b(\d{1,2})\b/u.exec(text)?.[1] ?? 0)
  return month === -1 ? fromMonday.findIndex((name) => text.includes(name)) : 31 * month + day + fromMonday.length
}

const isCalendar = (term: Term): boolean => 'text' in term && calendarRank(term.text) !== -1

/** Where a date or a number stands beside the one asked for: few things by how many more, more of them by how many times as many. */
function createScale(own: Term): (term: Term) => number {
  const isMany = highestOf(own) > manyOf
  return (term) => {
    if ('text' in term) return calendarRank(term.text)
    if ('time' in term) return Date.parse(parseEdtf(term.time)?.first ?? '') / 86_400_000
    return isMany ? Math.log(Math.max(1, highestOf(term))) : highestOf(term)
  }
}
