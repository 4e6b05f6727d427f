import type { Claim, Modality } from '@backstop/knowledge'
import { proveChoice } from '../distractor/prove-choice.ts'
import type { Refuter } from '../distractor/refute.ts'
import { sayingTheSame } from '../distractor/same-content.ts'
import { variable } from '../query/query.ts'
import { becausePresented, becauseStated } from '../wording/because.ts'
import { isPlural, nameContent } from '../wording/question.ts'
import { findAnswers } from '../world/answers.ts'
import { contentQuery } from './attribution.ts'
import { isCommonKnowledge } from './common-knowledge.ts'
import type { ItemType, Source } from './item-type.ts'

const key = 'modality'

/**
 * How each level reads as an option (alike in length, so that none stands out), the levels that are clearly something else, and
 * the words that mark the level in a source. Neighbours that a careful reader could defend are left out: what is planned may
 * happen, what is needed is a judgement, and so on.
 */
const levels: Record<
  Modality,
  { option: string; state: string; ongoing?: string; clear: Modality[]; marker: RegExp | null }
> = {
  ASSERTED: {
    option: 'It has already taken place.',
    state: 'It already is the case.',
    ongoing: 'It is already under way.',
    clear: ['PLAN', 'POSSIBILITY', 'PREDICTION', 'REQUIREMENT'],
    marker: null,
  },
  PLAN: {
    option: 'It is planned or proposed.',
    state: 'It is planned or proposed.',
    clear: ['ASSERTED', 'REQUIREMENT', 'JUDGEMENT'],
    marker: /\b(would|will|to|can|are \w+ing|is \w+ing|plans?|draft|propos\w+|intend\w*|framework)\b/iu,
  },
  REQUIREMENT: {
    option: 'It is said to be needed.',
    state: 'It is said to be needed.',
    clear: ['ASSERTED', 'POSSIBILITY'],
    marker: /\b(need\w*|requir\w*|critical|must|essential|necessary|demand\w*|assum\w*|once|have to|has to)\b/iu,
  },
  POSSIBILITY: {
    option: 'It could possibly happen.',
    state: 'It could possibly be so.',
    clear: ['ASSERTED', 'REQUIREMENT', 'PREDICTION'],
    marker: /\b(could|may|might|can|possibl\w+|perhaps)\b/iu,
  },
  PREDICTION: {
    option: 'It is expected to happen.',
    state: 'It is expected to be so.',
    clear: ['ASSERTED', 'POSSIBILITY', 'REQUIREMENT'],
    marker: /\b(will|would|expect\w*|likely|forecast\w*|predict\w*)\b/iu,
  },
  JUDGEMENT: {
    option: 'It is somebody’s opinion.',
    state: 'It is somebody’s opinion.',
    // Not ASSERTED: an author who judges states it flatly, too.
    clear: ['PLAN', 'REQUIREMENT'],
    marker: null,
  },
}

/** How certain it is: has it happened, is it planned, needed, possible, expected, or somebody's opinion? */
export const modality: ItemType = {
  key,
  make: (source) => {
    const { world, claim } = source
    const refused = (reason: string) => [{ refused: { claim: claim.id, type: key, slot: 'modality', reason } }]
    if (claim.polarity === 'NEGATED') return refused('a denial makes a negative stem')
    if (isCommonKnowledge(world, claim)) return refused('known without the text')
    const own = levels[claim.modality]
    const quoted = claim.evidence.map(({ quote }) => quote).join(' ')
    if (own.marker !== null && !own.marker.test(quoted))
      return refused('the evidence has no word that marks the modality')
    const content = nameContent(world, claim)
    if (content === null) return refused('the sentence cannot be named without its mood')
    // What is only taken for granted ("Ukraine's concerns") or lost its verb is no question of what the source states.
    if (claim.modality === 'ASSERTED' && !hasWord(quoted, content.verb))
      return refused('the evidence has no verb that states it')
    if (telling.test(content.text)) return refused('the stem would show the modality')
    const wordingOf = (level: Modality) => {
      const { option, state, ongoing } = levels[level]
      return content.happens === 'as a state' ? state : content.happens === 'on and on' ? (ongoing ?? option) : option
    }
    const query = contentQuery(claim, { modality: variable })
    return [
      proveChoice(source, {
        type: key,
        slot: 'modality',
        stem: stemFor(source, content.text),
        query,
        answers: findAnswers(world, query, 'strict'),
        key: { term: { modality: claim.modality }, text: wordingOf(claim.modality), because: becauseStated(claim) },
        candidates: own.clear.map((level, rank) => ({
          term: { modality: level },
          text: wordingOf(level),
          because: becausePresented(claim),
          rank,
          position: -1,
        })),
        refute: createPresentationRefuter(source, quoted),
        bloom: 'analyse',
      }),
    ]
  },
}

const hasWord = (text: string, word: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(word.toLowerCase())

/** Words that tell how certain a thing is wherever they stand: a stem with one of them gives the level away. */
const telling =
  /\b(would|will|could|may|might|must|possibl\w+|need\w*|requir\w*|critical|essential|necessary|planned|proposed|intended|meant|expect\w*|likely|opinion|already)\b/iu

function stemFor({ world, claim }: Source, content: string): string {
  const [nearest] = claim.attribution
  if (nearest === undefined) return `What does the article say about ${content}?`
  const speaker = world.entity(nearest.speaker)
  return `What ${isPlural(speaker) ? 'do' : 'does'} ${speaker.name.replace(/^The (?=\p{Ll})/u, 'the ')} say about ${content}?`
}

/** A level is refuted where nothing that says the same is presented so, and the evidence has no word that could mark it. */
function createPresentationRefuter({ world, claim }: Source, quoted: string): Refuter {
  const same = sayingTheSame(world, claim)
  const known = new Set<Modality>(same.map((other: Claim) => other.modality))
  return (term) => {
    if (!('modality' in term) || known.has(term.modality)) return null
    const { marker } = levels[term.modality]
    if (!levels[claim.modality].clear.includes(term.modality) || marker?.test(quoted)) return null
    return { term, rule: 'PRESENTATION_KNOWN', claims: same.map(({ id }) => id), guards: [] }
  }
}
