import type { Modality, Polarity } from '@backstop/knowledge'
import type { Token } from '../reading/token.ts'
import type { VerbGroup } from './verb-group.ts'

/** What a verb's words say of how certain it is; cues are indices into the sentence's tokens, -1 where nothing shows it. */
export type ReadModality = {
  modality: Modality
  modalityCue: number
  polarity: Polarity
  polarityCue: number
  confidence: number
  rule: string
}

const words = (list: string) => new Set(list.split(/\s+/u))
/** What is intended but not done. Followed by an infinitive or "-ing". */
const planning = words(
  'plan intend aim agree decide propose seek prepare promise pledge vow offer want hope wish try attempt consider schedule set arrange slate',
)
const requiring = words('need require have oblige force demand urge ask order call must insist compel')
const expecting = words('expect predict forecast project anticipate likely tip')
/** What follows them did not happen. */
const failing = words('fail refuse decline stop cease avoid')
/** What follows them is as certain as they are. */
const aspectual = words('begin start continue manage come help able get go')
/** What follows them only looks so. */
const seeming = words('appear seem tend')
const possible = words('may might could possibly perhaps maybe potentially allegedly reportedly apparently')
const probable = words('probably likely presumably')
const judging = words(
  `good bad great poor best worst better worse critical crucial vital essential important significant wrong right fair unfair necessary
  unnecessary successful disappointing excellent terrible beautiful easy difficult hard dangerous risky safe wise unwise clear unclear
  impossible painful exciting amazing wonderful strong weak sad tragic ideal perfect key major serious unacceptable reasonable`,
)

const others = words(
  'like love prefer learn choose vote threaten claim use know say believe think report allege allow enable permit do mean elect opt deserve cause lead',
)
/** Whether an infinitive after a verb says what is done ("plans to sell"); else it says what for ("ran to win"). */
export const governsInfinitive = ({ lemma }: Token) =>
  [planning, requiring, expecting, failing, aspectual, seeming, others].some((verbs) => verbs.has(lemma))

/** Of somebody "planned to sell", "required to" or "expected to" it is told how certain the selling is. Who is "asked to", "chosen to" or "forced to" is asked, and no more. */
const passivePlans = words('plan intend schedule set arrange slate')
const passiveNeeds = words('require oblige need')
const passiveExpects = words('expect predict forecast project anticipate tip')
/** Whether an infinitive after a passive says what may come ("is planned to open"); else the passive is all that is said. */
export const governsInPassive = ({ lemma }: Token) =>
  passivePlans.has(lemma) || passiveNeeds.has(lemma) || passiveExpects.has(lemma)

/** Adjectives that tell how certain the infinitive after them is. */
const leanings = new Map<string, { modality: Modality; rule: string; negates: boolean }>([
  ['due', { modality: 'PLAN', rule: 'due-to', negates: false }],
  ['likely', { modality: 'PREDICTION', rule: 'likely-to', negates: false }],
  ['unlikely', { modality: 'PREDICTION', rule: 'likely-to', negates: true }],
  ['bound', { modality: 'PREDICTION', rule: 'likely-to', negates: false }],
])
/** Whether an infinitive after an adjective is what may come: "due to open", "unlikely to close". */
export const leansTo = ({ lower }: Token) => leanings.has(lower)

/** Reads the modality and polarity of a verb group, with the verb that governs it if it is an infinitive ("plans to leave"). */
export function readModality(tokens: readonly Token[], group: VerbGroup, governor: VerbGroup | null): ReadModality {
  const negation = findNegation(tokens, group)
  const polarity: Polarity = negation >= 0 ? 'NEGATED' : 'AFFIRMED'
  const is = (modality: Modality, cue: number, rule: string, confidence: number): ReadModality => ({
    modality,
    modalityCue: cue,
    polarity,
    polarityCue: negation,
    rule,
    confidence,
  })
  const modal = group.modal >= 0 ? (tokens[group.modal] as Token).lower : ''
  const adverb = findAdverb(tokens, group)
  const outer = governor ? null : governingPlan(tokens, group)
  if (outer !== null) return is('PLAN', outer, 'plans-to', 0.75)
  if (governor) {
    const outer = tokens[governor.head] as Token
    const adjective = governor.copula ? (tokens[governor.to] as Token).lower : ''
    const able = /^(able|unable|ready)$/u.test(adjective)
    const leaning = leanings.get(adjective)
    if (leaning) {
      const denied = polarityOf(tokens, governor)
      const negates = leaning.negates && denied.polarity === 'AFFIRMED'
      return {
        ...is(leaning.modality, governor.to, leaning.rule, 0.8),
        ...(negates ? { polarity: 'NEGATED', polarityCue: governor.to } : negation < 0 ? denied : {}),
      }
    }
    // "Is not expected to win": what is denied is the winning.
    const whole = negation < 0 ? polarityOf(tokens, governor) : {}
    if (failing.has(outer.lemma))
      return {
        ...readModality(tokens, governor, null),
        polarity: 'NEGATED',
        polarityCue: governor.head,
        rule: 'fails-to',
      }
    if (aspectual.has(outer.lemma) || able) return { ...readModality(tokens, governor, null), rule: 'begins-to' }
    if (seeming.has(outer.lemma))
      return {
        ...is('POSSIBILITY', governor.head, 'seems-to', 0.6),
        ...whole,
      }
    if (requiring.has(outer.lemma) && !(outer.lemma === 'have' && governor.perfect))
      return { ...is('REQUIREMENT', governor.head, 'needs-to', 0.8), ...whole }
    if (expecting.has(outer.lemma)) return { ...is('PREDICTION', governor.head, 'expected-to', 0.8), ...whole }
    if (planning.has(outer.lemma)) return { ...is('PLAN', governor.head, 'plans-to', 0.8), ...whole }
    if (governor.copula) return is('PLAN', governor.head, 'is-to', 0.7)
    if (governor.modal >= 0) return { ...readModality(tokens, governor, null), polarity, polarityCue: negation }
    return is('PLAN', governor.head, 'to', 0.42)
  }
  // "Appears on television" is seen there.
  const isSeen =
    (tokens[group.head] as Token).lemma === 'appear' &&
    (group.negation >= 0 || !/^(ADJ|SCONJ|PART|ADV)$/u.test(tokens[group.to]?.tag ?? 'PUNCT'))
  if (seeming.has((tokens[group.head] as Token).lemma) && !isSeen && modal === '')
    return is('POSSIBILITY', group.head, 'seems', 0.6)
  if (/^(must|should)$/u.test(modal) || (modal === 'shall' && tokens[group.head]?.lower !== 'be'))
    return is('REQUIREMENT', group.modal, 'must', 0.85)
  if (group.copula) {
    const judged = findJudgement(tokens, group)
    if (judged >= 0 && modal === '') return is('JUDGEMENT', judged, 'is-good', 0.75)
  }
  // "Could not agree": they did not.
  if (modal === 'could' && group.negation >= 0 && !group.perfect) return is('ASSERTED', group.modal, 'could-not', 0.6)
  if (/^(may|might|could)$/u.test(modal)) return is('POSSIBILITY', group.modal, 'may', 0.85)
  if (adverb >= 0 && possible.has((tokens[adverb] as Token).lower)) return is('POSSIBILITY', adverb, 'perhaps', 0.8)
  if (/^(can|ca)$/u.test(modal)) return is(group.negation >= 0 ? 'ASSERTED' : 'POSSIBILITY', group.modal, 'can', 0.4)
  if (adverb >= 0 && probable.has((tokens[adverb] as Token).lower)) return is('PREDICTION', adverb, 'probably', 0.8)
  if (/^(will|wo|shall|'ll|’ll)$/u.test(modal))
    return is(isPlanned(tokens, group) ? 'PLAN' : 'PREDICTION', group.modal, 'will', 0.86)
  if (/^(would|'d|’d)$/u.test(modal)) return is(group.perfect ? 'POSSIBILITY' : 'PLAN', group.modal, 'would', 0.4)
  return is('ASSERTED', -1, 'plain', 0.92)
}

function polarityOf(tokens: readonly Token[], group: VerbGroup): Pick<ReadModality, 'polarity' | 'polarityCue'> {
  const negation = findNegation(tokens, group)
  return { polarity: negation >= 0 ? 'NEGATED' : 'AFFIRMED', polarityCue: negation }
}

/** "Plans on reviving", "considers using". */
function governingPlan(tokens: readonly Token[], group: VerbGroup): number | null {
  if (!/ing$/u.test((tokens[group.head] as Token).lower) || group.from !== group.head) return null
  const at = /^(on|to|of)$/u.test(tokens[group.from - 1]?.lower ?? '') ? group.from - 2 : group.from - 1
  const outer = tokens[at]
  return outer?.tag === 'VERB' && /^(plan|consider|intend|propose|discuss)$/u.test(outer.lemma) ? at : null
}

const inanimate =
  /^(increase|decrease|rise|fall|grow|happen|affect|cause|lead|mean|become|suffer|help|improve|have|be|face|cost|fail|win|lose)$/u
/** "Will" tells a plan where somebody does it on purpose, else a prediction. */
const isPlanned = (tokens: readonly Token[], group: VerbGroup) =>
  !inanimate.test((tokens[group.head] as Token).lemma) || group.passive

function findNegation(tokens: readonly Token[], group: VerbGroup): number {
  if (group.negation >= 0) return group.negation
  const before = tokens[group.from - 1]
  if (before && /^(not|never)$/u.test(before.lower)) return group.from - 1
  if (before?.lower === 'longer' && tokens[group.from - 2]?.lower === 'no') return group.from - 2
  // "No U.S. troops were sent", "there is no plan", "has no choice".
  const after = tokens[group.to]
  if (after && /^(no|nothing|nobody|none)$/u.test(after.lower)) return group.to
  for (let i = group.from - 1; i >= 0 && i >= group.from - 6; i -= 1) {
    const token = tokens[i] as Token
    if (token.tag === 'PUNCT' || token.tag === 'VERB' || token.tag === 'AUX') break
    if (/^(no|nobody|none|neither|nothing)$/u.test(token.lower)) return i
  }
  return -1
}

function findAdverb(tokens: readonly Token[], group: VerbGroup): number {
  for (let i = Math.max(0, group.from - 2); i < Math.min(tokens.length, group.to + 1); i += 1) {
    const { lower, tag } = tokens[i] as Token
    if ((tag === 'ADV' || tag === 'ADJ') && (possible.has(lower) || probable.has(lower))) return i
  }
  return -1
}

function findJudgement(tokens: readonly Token[], group: VerbGroup): number {
  for (let i = group.to; i < tokens.length && i < group.to + 5; i += 1) {
    const { lower, tag } = tokens[i] as Token
    if (tag === 'PUNCT' || tag === 'VERB' || tag === 'AUX' || tag === 'ADP') return -1
    if (judging.has(lower)) return i
  }
  return -1
}
