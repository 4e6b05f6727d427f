import type { Claim, Modality } from '@backstop/knowledge'
import { proveChoice } from '../distractor/prove-choice.ts'
import type { Refuter } from '../distractor/refute.ts'
import { sayingTheSame } from '../distractor/same-content.ts'
import { variable } from '../query/query.ts'
import { quoteOf } from '../wording/because.ts'
import { asFact, lemmaOf } from '../wording/clause.ts'
import { findCue, levels } from '../wording/level.ts'
import { nameIn } from '../wording/name.ts'
import { isPlural, isPluralPhrase, type Named, nameContent } from '../wording/question.ts'
import { isReport } from '../wording/report.ts'
import { findStatement } from '../wording/stated.ts'
import { findAnswers } from '../world/answers.ts'
import { contentQuery } from './attribution.ts'
import { isCommonKnowledge } from './common-knowledge.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'modality'

/** How certain it is: has it happened, is it planned, needed, possible, expected, or somebody's opinion? */
export const modality: ItemType = {
  key,
  make: (source) => {
    const { world, claim } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'modality', reason } }]
    if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
    if (isCommonKnowledge(world, claim)) return refused('known without the text')
    if (isHeadline(source)) return refused('a headline leaves open how it is meant')
    const quoted = claim.evidence.map(({ quote }) => quote).join(' … ')
    const named = nameContent(world, claim)
    const marked = findCue(claim.modality, quoted, named && lemmaOf(named.clause.verb))
    if (marked === null && levels[claim.modality].cues.length > 0)
      return refused('the evidence has no word that marks the modality')
    if (named === null) return refused('the sentence cannot be named without its mood')
    // What is only taken for granted ("Ukraine's concerns") or lost its verb is no question of what the source states.
    const cue = marked ?? findStatement(claim, named.clause.verb)
    if (cue === null) return refused('the evidence has no verb that states it')
    if (isReport(lemmaOf(named.clause.verb))) return refused('it is about words, not about what happens')
    if (telling.test(named.text)) return refused('the stem would show the modality')
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

/** Whether all that is said stands in the title: "Europe Comes …" may be done, going on or planned. */
function isHeadline({ world, claim }: Source): boolean {
  const [title] = world.sentencesOf(claim.document)
  const { title: heading } = world.document(claim.document)
  return title?.text === heading && claim.evidence.every(({ end }) => end <= title.end)
}

/** Words that tell how certain a thing is wherever they stand: a stem with one of them gives the level away. */
const telling =
  /\b(would|will|could|may|might|must|possibl\w+|need\w*|requir\w*|critical|essential|necessary|planned|proposed|intended|meant|expect\w*|likely|opinion|already)\b/iu

function stemFor({ world, claim }: Source, content: string): string {
  const [nearest] = claim.attribution
  if (nearest === undefined) return `What does the article say about ${content}?`
  const speaker = world.entity(nearest.speaker)
  return `What ${isPlural(speaker) ? 'do' : 'does'} ${nameIn(world, claim.document, speaker.id)} say about ${content}?`
}

const article = ({ world, claim }: Source): string => {
  const [nearest] = claim.attribution
  return nearest === undefined
    ? 'The article'
    : `The article, citing ${nameIn(world, claim.document, nearest.speaker)},`
}

/** Why the level is right: the words that mark it. */
function becauseMarked(source: Source, cue: string): string {
  const { claim } = source
  return `${article(source)} says: ${quoteOf(claim)}. The wording “${cue}” ${levels[claim.modality].tells}.`
}

/** Why a level is wrong: the words that would mark it are not there, others are. */
function becauseNotMarked({ claim }: Source, { clause, happens }: Named, cue: string, level: Modality): string {
  const fact =
    level === 'ASSERTED'
      ? asFact(clause.verb, clause.rest, { plural: isPluralPhrase(clause.subject), state: happens === 'as a state' })
      : null
  const would =
    fact === null
      ? `For that the article would need ${levels[level].needs}.`
      : `For that it would have to read “${fact}” or the like.`
  return `${would} It has “${cue}”, which ${levels[claim.modality].tells}: ${quoteOf(claim)}.`
}

/** A level is refuted where nothing that says the same is presented so, and the evidence has no word that could mark it. */
function createPresentationRefuter({ world, claim }: Source, quoted: string): Refuter {
  const same = sayingTheSame(world, claim)
  const known = new Set<Modality>(same.map((other: Claim) => other.modality))
  return (term) => {
    if (!('modality' in term) || known.has(term.modality)) return null
    if (!levels[claim.modality].clear.includes(term.modality) || findCue(term.modality, quoted) !== null) return null
    return { term, rule: 'PRESENTATION_KNOWN', claims: same.map(({ id }) => id), guards: [] }
  }
}
