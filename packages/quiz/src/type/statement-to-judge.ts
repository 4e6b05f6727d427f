import type { Modality, Value } from '@backstop/knowledge'
import { findFellows, opponentsIn } from '../distractor/find-fellows.ts'
import { createSpeakerRefuter, findSpeakers } from '../distractor/find-speakers.ts'
import { createSlotRefuter, type Reason } from '../distractor/refute.ts'
import { contentQuery } from '../query/content-query.ts'
import { maskedQuery } from '../query/masked-query.ts'
import { type Query, type Term, variable } from '../query/query.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { affirm, sayLack } from '../wording/affirm.ts'
import { becauseStated, hereSaid, quoteOf, tell } from '../wording/because.ts'
import { type Clause, sayPlainly } from '../wording/clause.ts'
import { findCue } from '../wording/level.ts'
import { nameIn } from '../wording/name.ts'
import { findPhrase } from '../wording/phrase.ts'
import { isAboutItsSpeaker, isSomeOf, namesSpeaker } from '../wording/plainly-told.ts'
import { asFact, isConditional, isPlural, leansOnSomebody, tellsGender } from '../wording/question.ts'
import { formsOf, readClaim } from '../wording/read-claim.ts'
import { shorten } from '../wording/shorten.ts'
import { lacksItsVerb } from '../wording/stated.ts'
import { months } from '../wording/write-day.ts'
import { findAnswers, matterOf } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { isNamedThroughout } from '../world/named-throughout.ts'
import { termKey } from '../world/term.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { Source } from './item-type.ts'
import { type Place, placesOf, valueAt } from './place.ts'
import {
  becauseMarked,
  becauseNotMarked,
  createPresentationRefuter,
  hasPurpose,
  isOneOfSeveralLevels,
  readPresentation,
  telling,
} from './presentation.ts'

/** A statement on trial: its words, the query that its proof looks at and what the claim has there, and the reason for each verdict. */
export type Draft = {
  statement: string
  query: Query
  own: Term
  because: { yes: string; no: string }
  /** What shows that the article does not say it; null where it does. */
  refuted: Reason | null
}

/** Why neither verdict on what a claim says would be sure, or worth asking for; null where nothing is against it. */
export function whyNotJudged({ world, claim }: Source): string | null {
  if (isCommonKnowledge(world, claim)) return 'known without the text'
  if (isContested(world, claim)) return 'the opposite is said too'
  if (lacksItsVerb(world, claim)) return 'the evidence has no verb that states it'
  if (claim.modality === 'JUDGEMENT' && claim.attribution.length > 0 && !namesSpeaker(world, claim))
    return 'the statement would leave out whose view it is'
  return isOnlyPresupposed(claim) ? 'the words that tell it present something else' : null
}

/** Whether what is told as a fact stands in words that present something else: "continuing to help would be needed" says first of all what is needed. */
function isOnlyPresupposed({ modality, evidence }: KnownClaim): boolean {
  const quoted = evidence.map(({ quote }) => quote).join(' … ')
  const others = ['REQUIREMENT', 'POSSIBILITY'] as const
  return modality === 'ASSERTED' && others.some((level) => findCue(level, quoted) !== null)
}

/** Whether something says the opposite, or leaves room for it: then neither verdict is sure. */
function isContested(world: World, claim: KnownClaim): boolean {
  const { query, own } = maskedQuery(claim, { slot: 'subject' }, droppedOf(world, claim))
  const polarity = claim.polarity === 'AFFIRMED' ? 'NEGATED' : 'AFFIRMED'
  const opposite = findAnswers(world, { ...query, claim: { ...query.claim, polarity } }, 'loose')
  return opposite.some(({ term }) => world.touch(term, own))
}

/** The claim as it is: “yes” is right. */
export function asItIs(source: Source): Draft {
  const { world, claim } = source
  const because = becauseStated(world, claim)
  return { ...statementOf(source), because: { yes: because, no: because }, refuted: null }
}

/** What a claim says, with who says it where the sentence names them; and the query for that, the subject open where nobody is named. */
function statementOf({ world, claim }: Source): Pick<Draft, 'statement' | 'query' | 'own'> {
  const dropped = droppedOf(world, claim)
  const told = withoutInferredDay(world, claim, tell(world, claim))
  const [nearest] = claim.attribution
  const speaker = nearest === undefined ? '' : nameIn(world, claim.document, nearest.speaker)
  if (
    nearest === undefined ||
    !namesSpeaker(world, claim) ||
    isAboutItsSpeaker(world, claim, told) ||
    isSomeOf(speaker)
  )
    return { statement: told, ...maskedQuery(claim, { slot: 'subject' }, dropped) }
  return {
    statement: said(speaker, told),
    query: contentQuery(claim, { speaker: variable }, dropped),
    own: { entity: nearest.speaker },
  }
}

const written = new RegExp(String.raw`(?:(\w+day), )?(?:(\d{1,2}) )?\b(${months.join('|')}) (\d{4})\b`, 'gu')

/** Dates as the source has them: a weekday without the date, a day or a month without the year, where it prints no more and the rest had to be inferred. */
export function withoutInferredDay(world: World, claim: KnownClaim, told: string): string {
  const { text } = world.document(claim.document)
  return told.replace(
    written,
    (whole, weekday: string | undefined, day: string | undefined, month: string, year: string) => {
      const date = [day, month].filter(Boolean).join(' ')
      const isPrinted = [`${date} ${year}`, `${month} ${day}, ${year}`].some((each) => text.includes(each))
      return isPrinted ? whole : (weekday ?? date)
    },
  )
}

/** What is told, in a speaker's mouth. */
export const said = (speaker: string, told: string): string => `according to ${speaker}, ${told}`

/** The claim in another speaker's mouth. */
export function withAnotherSpeaker(source: Source): Draft | null {
  const { world, claim, seed } = source
  const { query, own } = statementOf(source)
  const told = tell(world, claim)
  if (claim.attribution.length === 0 || !('entity' in own) || isAboutItsSpeaker(world, claim, told)) return null
  const clause = readClaim(world, claim)
  // "They can overcome it", "the outage was costing it …": those who say so.
  if (clause === null || leansOnSomebody(clause)) return null
  if (tellsGender(told) || /^(?:they|it|we|i)\b/iu.test(told) || findAnswers(world, query, 'strict').length > 1)
    return null
  const here = `This statement comes from ${nameIn(world, claim.document, own.entity)}`
  const refute = createSpeakerRefuter(world, claim)
  const candidates = findSpeakers(world, claim, { full: `${here}: ${quoteOf(world, claim)}.`, brief: `${here}.` })
  // "According to the government, the government should …".
  const about = [...new Set(matterOf(claim))]
  // The mayor who wants police for the finish in his city says in other words that the race finishes there.
  const impliesIt = (speaker: string) =>
    about.length > 1 &&
    world
      .claimsOf(claim.document)
      .filter(({ attribution }) => attribution.some((link) => link.speaker === speaker))
      .map(matterOf)
      .some((own) => about.every((id) => own.some((each) => world.touch({ entity: each }, { entity: id }))))
  const [other] = shuffle(candidates, createRandom(`speaker:${claim.id}:${seed}`))
    .sort((a, b) => a.rank - b.rank)
    .flatMap((candidate) => {
      const reason =
        'entity' in candidate.term && !about.includes(candidate.term.entity) && !impliesIt(candidate.term.entity)
          ? refute(candidate.term)
          : null
      return reason === null ? [] : [{ ...candidate, reason }]
    })
  if (other === undefined || !('entity' in other.term)) return null
  return {
    ...{ query, own, statement: said(nameIn(world, claim.document, other.term.entity), tell(world, claim)) },
    ...{ because: { yes: other.because, no: `${here}: ${quoteOf(world, claim)}.` }, refuted: other.reason },
  }
}

/** What is denied, said: that no troops come, as if they came. */
export function withoutDenial(source: Source): Draft | null {
  const { world, claim } = source
  const statement = affirm(tell(world, claim))
  // “The graves would be touched”: where nothing follows, it is plain that somebody denied it.
  if (statement === null || readClaim(world, claim)?.rest === '') return null
  const { query, own } = maskedQuery(claim, { slot: 'subject' }, droppedOf(world, claim))
  const claims = claimsWith(world, query, own)
  const because = `The article says the opposite: ${quoteOf(world, claim)}.`
  return {
    ...{ statement, query, own, because: { yes: because, no: because } },
    refuted: { term: own, rule: 'DENIED', claims, guards: [] },
  }
}

/** What somebody has not, as what they lack: a plain statement of it. */
export function asALack(source: Source): Draft | null {
  const { world, claim } = source
  const statement = sayLack(tell(world, claim))
  if (statement === null) return null
  const { query, own } = maskedQuery(claim, { slot: 'subject' }, droppedOf(world, claim))
  const because = becauseStated(world, claim)
  return { statement, query, own, because: { yes: because, no: because }, refuted: null }
}

/** What is planned or possible, as if it were done: that troops have been sent who would be. What is needed or expected may be so in part. */
export function asIfDone(source: Source): Draft | null {
  const { modality } = source.claim
  // In the past, as most of what is told as done: “has” and “have” would give it away.
  return modality === 'PLAN' || modality === 'POSSIBILITY' ? atAnotherLevel(source, 'ASSERTED', 'past') : null
}

/** What is told as done, as if it were still to come: that somebody is to meet whom they met. Only where others are to do the like: nobody plans to be woken. */
export const asIfPlanned = (source: Source): Draft | null =>
  source.claim.modality === 'ASSERTED' && isOneOfSeveralLevels(source)
    ? atAnotherLevel(source, 'PLAN', 'to come')
    : null

/** The claim as the article does not present it. */
function atAnotherLevel(source: Source, level: Modality, tense: 'past' | 'to come'): Draft | null {
  const { world, claim } = source
  const presentation = readPresentation(source)
  if (typeof presentation === 'string') return null
  const { named, cue, query } = presentation
  // What needs something needs it, whoever says so.
  // "Breeders who decline it lost …": what belongs to whom it is about keeps its own tense.
  if (telling.test(named.text) || / (?:who|that|which) /u.test(named.clause.subject)) return null
  const fact = asFact(world, claim, named, tense)
  const refuted = createPresentationRefuter(source)({ modality: level })
  if (
    fact === null ||
    (fact.ongoing && (tense === 'to come' || hasPurpose(fact.said))) ||
    refuted === null ||
    findAnswers(world, query, 'strict').length > 1
  )
    return null
  const [nearest] = claim.attribution
  const isSpoken = nearest !== undefined && namesSpeaker(world, claim)
  return {
    statement: isSpoken ? said(nameIn(world, claim.document, nearest.speaker), fact.said) : fact.said,
    ...{ query, own: { modality: claim.modality }, refuted },
    because: { yes: becauseNotMarked(source, named, cue, level), no: becauseMarked(source, cue) },
  }
}

/** The claim with another thing in one of its places, of which the article provably does not say so. */
export function withAnother(source: Source): Draft | null {
  const { world, claim, seed } = source
  const whole = readClaim(world, claim)
  if (whole === null || isConditional(whole.opening)) return null
  const { clause, dropped } = shorten(world, claim, whole)
  const places = shuffle(placesOf(claim), createRandom(`places:${claim.id}:${seed}`))
  // Another subject may not fit the verb as well: it comes last.
  for (const place of places.sort((a, b) => Number(a.slot === 'subject') - Number(b.slot === 'subject'))) {
    const value = valueAt(claim, place)
    // Whoever knows what the text is about sees at once that another thing stands there.
    if (value.kind !== 'ENTITY' || isNamedThroughout(world, claim.document, value.entity)) continue
    // Nobody would have Ukraine deterred from invading Ukraine.
    if (opponentsIn(world, claim.document).has(value.entity)) continue
    const put = putterAt(world, clause, place, value)
    if (put === null) continue
    const { query, own } = maskedQuery(claim, place, dropped)
    const refute = createSlotRefuter(world, query, findAnswers(world, query, 'strict'))
    const here = hereSaid(world, claim, value)
    const fellows = findFellows(source, { place, own, clause: whole, here })
    const [other] = shuffle(fellows, createRandom(`edit:${claim.id}:${seed}`))
      .sort((a, b) => a.rank - b.rank)
      .flatMap((candidate) => {
        const { term, rank, likely } = candidate
        const isAlike = 'entity' in term && areAlike(world.entity(term.entity), world.entity(value.entity))
        // Of whom the text tells nothing of the kind nobody would believe it.
        const reason = isAlike && likely && rank <= wellSuited ? refute(term) : null
        return reason === null ? [] : [{ ...candidate, reason }]
      })
    if (other === undefined || !('entity' in other.term)) continue
    return {
      ...{ query, own, statement: sayPlainly(put(nameIn(world, claim.document, other.term.entity))) },
      ...{ because: { yes: other.because, no: here.full }, refuted: other.reason },
    }
  }
  return null
}

/** Puts a name in a place of a clause; null where what stands there cannot be taken out cleanly. */
function putterAt(world: World, clause: Clause, place: Place, value: Value): ((name: string) => Clause) | null {
  // "Used eight of her 20 days" would tell that it is no man.
  if (place.slot === 'subject')
    return clause.count === '' && clause.named && !tellsGender(clause.rest)
      ? (name) => ({ ...clause, subject: name })
      : null
  const phrase = findPhrase(clause.rest, formsOf(world, value))
  // "Views of how to assuage Ukraine's concerns to Tom": what stands behind another clause seems to belong to it.
  if (phrase === null || /\b(?:how|what|whether|that|which|who|where)\b/u.test(clause.rest.slice(0, phrase.start)))
    return null
  return (name) => ({ ...clause, rest: `${clause.rest.slice(0, phrase.start)}${name}${clause.rest.slice(phrase.end)}` })
}

type Named = { kind: string; name: string }

/** Of one kind and of one number, so that no word beside a name gives it away. */
const areAlike = (a: Named, b: Named): boolean => a.kind === b.kind && isPlural(a) === isPlural(b)

/** The rank up to which another thing is likely enough in a place to be mistaken for what stands there. */
const wellSuited = 1.2

/** Which of a claim's qualifiers its statement no longer speaks of, by index. */
export function droppedOf(world: World, claim: KnownClaim): readonly number[] {
  const whole = readClaim(world, claim)
  return whole === null ? [] : shorten(world, claim, whole).dropped
}

/** The claims that give a query one answer. */
export const claimsWith = (world: World, query: Query, own: Term): string[] =>
  findAnswers(world, query, 'strict')
    .filter(({ term }) => termKey(term) === termKey(own))
    .flatMap(({ claims }) => claims)
