import type { Claim, EntityKind, Modality } from '@backstop/knowledge'
import type { Refuter } from '../distractor/refute.ts'
import { sayingTheSame } from '../distractor/same-content.ts'
import { contentQuery } from '../query/content-query.ts'
import { type Query, variable } from '../query/query.ts'
import { quoteOf, withHere } from '../wording/because.ts'
import { type Clause, isPassive, lemmaOf } from '../wording/clause.ts'
import { findCue, levels } from '../wording/level.ts'
import { nameIn } from '../wording/name.ts'
import { namesSpeaker } from '../wording/plainly-told.ts'
import { type Named, nameContent } from '../wording/question.ts'
import { readClaim } from '../wording/read-claim.ts'
import { isReport } from '../wording/report.ts'
import { findStatement, hasFiniteVerb } from '../wording/stated.ts'
import { entitiesOf } from '../world/answers.ts'
import { termOf } from '../world/term.ts'
import { stemWord, words } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { Source } from './item-type.ts'

/** What a claim says without its mood, the words that tell its level, and the query that leaves the level open. */
export type Presentation = { named: Named; cue: string; query: Query }

/** Reads how a claim is presented: one level that its words mark and no other. Else why that cannot be asked. */
export function readPresentation(source: Source): Presentation | string {
  const { world, claim } = source
  if (claim.polarity === 'NEGATED') return 'a denial makes a negative stem'
  if (claim.conditions.some(({ kind }) => kind === 'IF' || kind === 'UNLESS'))
    return 'on a condition it may be planned or expected'
  if (isHeadline(source)) return 'a headline leaves open how it is meant'
  const quoted = claim.evidence.map(({ quote }) => quote).join(' … ')
  // A day that is over would tell that a thing is done, one to come that it is not.
  const named = nameContent(world, claim, { undated: true })
  const marked = findCue(claim.modality, quoted, named && lemmaOf(named.clause.verb))
  if (marked === null && levels[claim.modality].cues.length > 0)
    return 'the evidence has no word that marks the modality'
  if (named === null) return 'the sentence cannot be named without its mood'
  // “Only after 3 p.m.”: that it is then is what is said.
  if (/\bonly (?:after|at|before|by|during|from|in|on|once|until|when)\b/u.test(claim.text))
    return 'what is said is when'
  if (isLasting(named.clause.verb)) return 'to stay as it is is no event'
  if (claim.modality === 'ASSERTED' && named.happens === 'as a state') return 'what simply is so has come no way'
  if (/^(?:(?:every|any)(?:one|body)?|each|all|both|most|many|some|few|whoever)\b/iu.test(named.text))
    return 'of several some may have come further'
  if (claim.modality !== 'ASSERTED' && /\bstill\b/u.test(quoted)) return 'what would still be so is so already'
  if (isGerund(named.text)) return 'what is done is its own subject'
  if (intending.test(lemmaOf(named.clause.verb) ?? '')) return 'to intend something is no event'
  if (/\b(?:at most|at least|up to|no more than)\b/u.test(named.text)) return 'a limit may be reached in part'
  if (claim.modality === 'POSSIBILITY' && marked !== null && doubtful.test(marked))
    return 'the word that marks it may mean something else'
  if (claim.modality === 'PLAN' && findCue('REQUIREMENT', quoted) !== null) return 'it may be needed as much as planned'
  if (claim.modality !== 'ASSERTED' && dated.test(named.text)) return 'the stem would tell when'
  // What is only taken for granted ("Ukraine's concerns") or lost its verb is no question of what the source states.
  const cue = marked ?? findStatement(claim, named.clause.verb)
  if (cue === null || !hasFiniteVerb(claim)) return 'the evidence has no verb that states it'
  if (named.happens === 'on and on') return 'the sentence shows that it goes on'
  if (named.happens === 'as a state' && hasPurpose(named.text)) return 'a state has no purpose'
  if (named.happens === 'as a state' && isOpen.includes(claim.modality))
    return 'what would have to be so may be so already'
  if (claim.modality === 'REQUIREMENT' && comparing.test(named.text)) return 'some of it may be done already'
  if (isPartlyDone(source)) return 'something of it is told as done'
  if (isEffect(source, named)) return 'an effect may be planned or expected'
  if (isReport(lemmaOf(named.clause.verb))) return 'it is about words, not about what happens'
  return { named, cue, query: contentQuery(claim, { modality: variable }, named.dropped) }
}

/** "Has the lighthouse stayed closed?", "has the glacier been gone?", "is the platform at 2,870 metres?": so it is all along, or once and for all. */
const isLasting = (verb: Clause['verb']): boolean =>
  /^(?:be|stay|remain|last|continue|keep|spend|contain|include|comprise|consist|house)$/u.test(lemmaOf(verb) ?? '') ||
  (lemmaOf(verb) === 'go' && isPassive(verb))

/** "Being the least fit has seen children excluded" is said by nobody. */
const isGerund = (text: string): boolean => /^\p{L}+ing\b/u.test(text)

/** Whether words tell what for: "to win". */
export const hasPurpose = (text: string): boolean => / to \p{Ll}/u.test(text)

/** Whether a claim tells what there is room for: "140 barges could lie there": as many as there is room for, not as may come. */
export const isCapacity = ({ claim }: Source): boolean =>
  claim.modality === 'POSSIBILITY' &&
  [claim.object?.value, ...claim.qualifiers.map(({ value }) => value)].some((value) => value?.kind === 'QUANTITY')

/** Whether all that is said stands in the title: "Europe Comes …" may be done, going on or planned. */
function isHeadline({ world, claim }: Source): boolean {
  const [title] = world.sentencesOf(claim.document)
  const { title: heading } = world.document(claim.document)
  return title?.text === heading && claim.evidence.every(({ end }) => end <= title.end)
}

/**
 * Whether the document tells as done what may be the same event: that they met on Monday says something of a talk that they are to have this week.
 * Two things in common and a day make it so.
 */
function isPartlyDone({ world, claim }: Source): boolean {
  if (claim.modality !== 'PLAN') return false
  const timesOf = ({ qualifiers }: Claim) =>
    qualifiers.flatMap(({ value }) => (value.kind === 'TIME' ? [termOf(value)] : []))
  const own = new Set(entitiesOf(claim).map(({ id }) => id))
  return world
    .claimsOf(claim.document)
    .some(
      (other) =>
        other.modality === 'ASSERTED' &&
        new Set(entitiesOf(other).flatMap(({ id }) => (own.has(id) ? [id] : []))).size >= 2 &&
        timesOf(claim).some((time) => timesOf(other).some((when) => world.touch(time, when))),
    )
}

/** Words that tell how certain a thing is wherever they stand: a stem with one of them gives the level away. */
export const telling =
  /\b(would|will|could|may|might|must|possibl\w+|need\w*|requir\w*|critical|essential|necessary|planned|proposed|intended|meant|expect\w*|likely|opinion|already)\b/iu

/** Verbs of what somebody means to do: whether they do it is another matter. */
export const intending = /^(?:aim|plan|intend|hope|want|wish|try|seek|propose|promise|consider|agree)$/u

/** "Can" may be a permission, "may have" a concession. */
const doubtful = /\bcan\b|\b(?:may|might|could) have\b/u

/** "Needs to do more": it does some. */
const comparing = /\b(?:more|better|further|less|fewer)\b/u

/** The levels that leave open whether something is so already. */
const isOpen: readonly Modality[] = ['REQUIREMENT', 'POSSIBILITY']

/** Words that place a thing in time: named in the present it would be no English, or show that it has not happened yet. */
const dated =
  /\b(?:by|until|when|while|during|once|later|soon|one day|after|before|years?|months?|decades?|(?:19|20)\d\d)\b/u

const agents: EntityKind[] = ['PERSON', 'GROUP', 'ORGANIZATION', 'PLACE']

/** Whether an entity is of a kind that acts: what another thing would do is what would come of it. */
export const isAgent = (world: World, id: string) => agents.includes(world.entity(id).kind)

/**
 * Whether a plan or a forecast tells what a thing would do ("the wall would protect the town", "the plant will store heat"): that is as much expected of it as
 * planned, and may be what it always does.
 */
function isEffect({ world, claim }: Source, { clause }: Named): boolean {
  const isAhead = claim.modality === 'PLAN' || claim.modality === 'PREDICTION'
  return isAhead && !isAgent(world, claim.subject) && !isPassive(clause.verb)
}

const article = ({ world, claim }: Source): string => {
  const [nearest] = claim.attribution
  return nearest === undefined || !namesSpeaker(world, claim)
    ? 'The article'
    : `The article, citing ${nameIn(world, claim.document, nearest.speaker)},`
}

/** Why the level is right: the words that mark it. */
export function becauseMarked(source: Source, cue: string): string {
  const { world, claim } = source
  return `${article(source)} says: ${quoteOf(world, claim)}. The wording “${cue}” ${levels[claim.modality].tells}.`
}

/** Why a level is wrong: what would mark it is not there, and what is there instead; with all the words as long as that stays short. */
export function becauseNotMarked({ world, claim }: Source, { happens }: Named, cue: string, level: Modality): string {
  const lacks =
    level === 'ASSERTED' && happens === 'as a state'
      ? 'It would have to say that it is so already'
      : levels[level].lacks
  const instead = level === 'ASSERTED' ? `“${cue}” does not` : `“${cue}” ${levels[claim.modality].tells}`
  return withHere(`${lacks}; ${instead}.`, { full: `The article says: ${quoteOf(world, claim)}.`, brief: '' })
}

/**
 * A level is refuted where nothing that says the same or nearly so is presented at it, and the evidence has no word that could mark it, the words
 * that mark its own level apart ("will need to be" is no "will").
 */
export function createPresentationRefuter(source: Source): Refuter {
  const { world, claim } = source
  const quoted = claim.evidence.map(({ quote }) => quote).join(' … ')
  const same = sayingTheSame(world, claim)
  const known = new Set<Modality>(
    [...same, ...onTheSameThing(source), ...plannedToo(source)].map((other: Claim) => other.modality),
  )
  const { clear, cues } = levels[claim.modality]
  const unmarked = claim.modality === 'REQUIREMENT' ? cues.reduce((text, cue) => text.replace(cue, ''), quoted) : quoted
  return (term) => {
    if (!('modality' in term) || known.has(term.modality)) return null
    if (!clear.includes(term.modality) || findCue(term.modality, unmarked) !== null) return null
    return { term, rule: 'PRESENTATION_KNOWN', claims: same.map(({ id }) => id), guards: [] }
  }
}

/**
 * Claims that present the very thing that a claim is about, in whatever connection: that international peacekeepers will be needed says
 * something of a plan to send European ones. Between two that act, who does it tells the matters apart; what is told as done is no matter for this.
 */
function onTheSameThing({ world, claim }: Source): KnownClaim[] {
  const own = claim.object?.value
  if (own?.kind !== 'ENTITY') return []
  const acts = isAgent(world, claim.subject)
  return world.claimsOf(claim.document).filter((other) => {
    const value = other.object?.value
    if (other.id === claim.id || other.modality === 'ASSERTED' || value?.kind !== 'ENTITY') return false
    return !(acts && isAgent(world, other.subject)) && isSameThing(world, own.entity, value.entity)
  })
}

/**
 * Claims by which what is possible or needed is planned too: that the pipeline is to be built of which it is told what it could cover, that there is to be a vote on the
 * agreement that needs approval.
 */
function plannedToo({ world, claim }: Source): KnownClaim[] {
  const object = claim.object?.value.kind === 'ENTITY' ? claim.object.value.entity : null
  return world.claimsOf(claim.document).filter((other) => {
    if (other.modality !== 'PLAN' || other.id === claim.id) return false
    const matter = other.object?.value.kind === 'ENTITY' ? other.object.value.entity : null
    const verb = readClaim(world, other)?.verb
    const isMade =
      claim.modality === 'POSSIBILITY' && matter === claim.subject && making.test((verb && lemmaOf(verb)) ?? '')
    const isAhead =
      claim.modality === 'REQUIREMENT' &&
      object !== null &&
      entitiesOf(other).some(({ id, slot }) => slot !== 'speaker' && id === object)
    return isMade || isAhead
  })
}

const making = /^(?:build|construct|create|introduce|launch|establish|start|lay|install|dig|develop|plan|open|found)$/u

/** Whether two are one thing, one is a sort of the other, or both have one noun at their head. */
function isSameThing(world: World, a: string, b: string): boolean {
  if (a === b) return true
  const sorts = world.knowledge.guards.filter(({ kind }) => kind === 'BROADER')
  if (sorts.some(({ from, to }) => (from === a && to === b) || (from === b && to === a))) return true
  const heads = [a, b].map((id) => headOf(world.entity(id).name))
  return heads[0] === heads[1]
}

/** The noun that a name is about, as comparisons see it: "security guarantees for Ukraine" is about guarantees. */
const headOf = (name: string): string =>
  stemWord(words(name.split(/ (?:of|for|in|against|between|that|to) /u)[0] ?? '').at(-1) ?? '')

/**
 * Whether the document tells of the like at another level too ("already met with Trump", "are meeting with Trump"): a plain fact among plain facts is no
 * question.
 */
export function isOneOfSeveralLevels({ world, claim }: Source): boolean {
  const own = new Set(entitiesOf(claim).map(({ id }) => id))
  return world
    .claimsOf(claim.document)
    .some(
      (other) =>
        other.predicate === claim.predicate &&
        other.modality !== claim.modality &&
        entitiesOf(other).some(({ id }) => own.has(id)),
    )
}
