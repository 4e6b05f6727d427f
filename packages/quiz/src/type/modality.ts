import type { Claim, EntityKind, Modality } from '@backstop/knowledge'
import { proveChoice } from '../distractor/prove-choice.ts'
import type { Refuter } from '../distractor/refute.ts'
import { sayingTheSame } from '../distractor/same-content.ts'
import { contentQuery } from '../query/content-query.ts'
import { variable } from '../query/query.ts'
import { asSentence } from '../wording/as-sentence.ts'
import { quoteOf, withHere } from '../wording/because.ts'
import { isPassive, lemmaOf } from '../wording/clause.ts'
import { findCue, levels } from '../wording/level.ts'
import { nameIn } from '../wording/name.ts'
import { namesSpeaker } from '../wording/plainly-told.ts'
import { isPlural, type Named, nameContent } from '../wording/question.ts'
import { isReport } from '../wording/report.ts'
import { findStatement, hasFiniteVerb } from '../wording/stated.ts'
import { entitiesOf, findAnswers } from '../world/answers.ts'
import { isCommonKnowledge } from '../world/common-knowledge.ts'
import { termOf } from '../world/term.ts'
import { stemWord, words } from '../world/words.ts'
import type { KnownClaim, World } from '../world/world.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'modality'

/** How the source presents it: as having happened, planned, needed, possible, expected, or as an opinion? */
export const modality: ItemType = {
  key,
  of: 'claim',
  make: (source) => {
    const { world, claim } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'modality', reason } }]
    if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
    if (isCommonKnowledge(world, claim)) return refused('known without the text')
    if (claim.conditions.some(({ kind }) => kind === 'IF' || kind === 'UNLESS'))
      return refused('on a condition it may be planned or expected')
    if (claim.modality === 'ASSERTED' && !isOneOfSeveralLevels(source))
      return refused('nothing like it is told otherwise')
    if (isHeadline(source)) return refused('a headline leaves open how it is meant')
    const quoted = claim.evidence.map(({ quote }) => quote).join(' … ')
    const named = nameContent(world, claim)
    const marked = findCue(claim.modality, quoted, named && lemmaOf(named.clause.verb))
    if (marked === null && levels[claim.modality].cues.length > 0)
      return refused('the evidence has no word that marks the modality')
    if (named === null) return refused('the sentence cannot be named without its mood')
    if (claim.modality === 'POSSIBILITY' && marked !== null && doubtful.test(marked))
      return refused('the word that marks it may mean something else')
    if (claim.modality === 'PLAN' && findCue('REQUIREMENT', quoted) !== null)
      return refused('it may be needed as much as planned')
    if (claim.modality !== 'ASSERTED' && dated.test(named.text)) return refused('the stem would tell when')
    // What is only taken for granted ("Ukraine's concerns") or lost its verb is no question of what the source states.
    const cue = marked ?? findStatement(claim, named.clause.verb)
    if (cue === null || !hasFiniteVerb(claim)) return refused('the evidence has no verb that states it')
    if (named.happens === 'on and on') return refused('the sentence shows that it goes on')
    if (named.happens === 'as a state' && / to \p{Ll}/u.test(named.text)) return refused('a state has no purpose')
    if (isPartlyDone(source)) return refused('something of it is told as done')
    if (isEffect(source, named)) return refused('an effect may be planned or expected')
    if (isReport(lemmaOf(named.clause.verb))) return refused('it is about words, not about what happens')
    const judged = claim.modality === 'JUDGEMENT' && findCue('JUDGEMENT', named.text) !== null
    if (judged || telling.test(named.text)) return refused('the stem would show the modality')
    const wordingOf = (level: Modality) => {
      const { option, state, ongoing } = levels[level]
      return named.happens === 'as a state' ? state : named.happens === 'on and on' ? (ongoing ?? option) : option
    }
    const query = contentQuery(claim, { modality: variable }, named.dropped)
    const answers = findAnswers(world, query, 'strict')
    if (answers.length > 1) return refused('more than one answer')
    return [
      proveChoice(source, {
        type: key,
        slot: 'modality',
        stem: stemFor(source, named.text),
        query,
        answers,
        key: {
          term: { modality: claim.modality },
          text: wordingOf(claim.modality),
          because: becauseMarked(source, cue),
        },
        candidates: levels[claim.modality].clear.map((level, rank) => ({
          term: { modality: level },
          text: wordingOf(level),
          because: becauseNotMarked(source, named, cue, level),
          rank,
          position: -1,
        })),
        refute: createPresentationRefuter(source, quoted),
        bloom: 'analyse',
      }),
    ]
  },
}

/**
 * Whether the document tells of the like at another level too ("already met with Trump", "are meeting with Trump"): a plain fact among plain facts is no
 * question.
 */
function isOneOfSeveralLevels({ world, claim }: Source): boolean {
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
const telling =
  /\b(would|will|could|may|might|must|possibl\w+|need\w*|requir\w*|critical|essential|necessary|planned|proposed|intended|meant|expect\w*|likely|opinion|already)\b/iu

/** "Can" may be a permission, "may have" a concession. */
const doubtful = /\bcan\b|\b(?:may|might|could) have\b/u

/** Words that place a thing in time: named in the present it would be no English, or show that it has not happened yet. */
const dated = /\b(?:by|until|when|once|later|soon|one day|after|before|years?|months?|decades?|(?:19|20)\d\d)\b/u

/** Kinds that act: what another thing would do is what would come of it. */
const agents: EntityKind[] = ['PERSON', 'GROUP', 'ORGANIZATION', 'PLACE']
const isAgent = (world: World, id: string) => agents.includes(world.entity(id).kind)

/** Whether a plan tells what a thing would do ("the wall would protect the town"): that is as much expected of it as planned. */
function isEffect({ world, claim }: Source, { clause }: Named): boolean {
  return claim.modality === 'PLAN' && !isAgent(world, claim.subject) && !isPassive(clause.verb)
}

function stemFor({ world, claim }: Source, content: string): string {
  const [nearest] = claim.attribution
  const said = `“${asSentence(content).replaceAll('“', '‘').replaceAll('”', '’')}”`
  if (nearest === undefined || !namesSpeaker(world, claim)) return `How does the article present this: ${said}?`
  const speaker = world.entity(nearest.speaker)
  return `How ${isPlural(speaker) ? 'do' : 'does'} ${nameIn(world, claim.document, speaker.id)} present this: ${said}?`
}

const article = ({ world, claim }: Source): string => {
  const [nearest] = claim.attribution
  return nearest === undefined || !namesSpeaker(world, claim)
    ? 'The article'
    : `The article, citing ${nameIn(world, claim.document, nearest.speaker)},`
}

/** Why the level is right: the words that mark it. */
function becauseMarked(source: Source, cue: string): string {
  const { world, claim } = source
  return `${article(source)} says: ${quoteOf(world, claim)}. The wording “${cue}” ${levels[claim.modality].tells}.`
}

/** Why a level is wrong: what would mark it is not there, and what is there instead; with all the words as long as that stays short. */
function becauseNotMarked({ world, claim }: Source, { happens }: Named, cue: string, level: Modality): string {
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
function createPresentationRefuter(source: Source, quoted: string): Refuter {
  const { world, claim } = source
  const same = sayingTheSame(world, claim)
  const known = new Set<Modality>([...same, ...onTheSameThing(source)].map((other: Claim) => other.modality))
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
