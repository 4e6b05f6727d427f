import { speakerKinds } from '@backstop/knowledge'
import { isSpeechVerb } from '../attribution/cue.ts'
import { isKnownVerb } from '../reading/lexicon.ts'
import type { Token } from '../reading/token.ts'
import { countUnread } from './account-for-words.ts'
import {
  breaksOff,
  disagrees,
  endsInSaying,
  hasHalfQuotation,
  hasName,
  isBareDefinite,
  isBareOffice,
  isCompared,
  isCutAtDash,
  isDated,
  isHappening,
  isHollowDeed,
  isHollowPossession,
  isHollowState,
  isJoinedToClause,
  isMeasureOfNothing,
  isOfficeOfNothing,
  isOfSomeCounted,
  isPartOfUnnamed,
  isReduced,
  isResult,
  isShareOfNothing,
  isUndatedChange,
  isVerbAtHeart,
  isVerbOfObject,
  saysEnough,
  wantsMore,
} from './clause-doubt.ts'
import type { Clause } from './read-clause.ts'
import type { SentenceFindings } from './sentence-findings.ts'

/** From here on an editor sees a claim without asking for more: more than four of five of these were good (docs/decisions/0012). */
export const showThreshold = 0.75

/**
 * How many of the claims with a product of doubts about this an editor would accept with one edit at most, as strangers judged those shown for twenty articles
 * that no rule was written from: three of five up to 0.6, seven of ten below 0.8, more than four of five from there on. Below 0.6 as we read them.
 */
const accepted: [product: number, share: number][] = [
  [0, 0.2],
  [0.3, 0.4],
  [0.6, 0.6],
  [0.77, 0.7],
  [0.8, 0.83],
  [1, 0.9],
]

/** Whether a number stands behind a clause's verb. */
const hasAmountIn = (tokens: readonly Token[], { verb, end }: Clause) =>
  tokens.slice(verb.to, end).some(({ tag, text }) => tag === 'NUM' || text === '%')

const bringsInClause = /^(that|which|who|what|where|how|whether|when|while|than)$/u

/** How likely a claim of a clause is acceptable, 0 to 1; `certainty` is how well its text could be written. */
export function judgeClause(
  { parts, quoted, quantities }: SentenceFindings,
  clause: Clause,
  certainty: number,
): number {
  const { tokens, groups, names, sentence } = parts
  const { group, verb, range, end, chain, complement, subject, referent } = clause
  const main = tokens[verb.head] as Token
  const last = complement.object ? tokens[complement.object.to - 1] : undefined
  // A verb that no "that" or "which" brings in: the end of the clause was missed.
  const stray = groups.some(
    ({ from, finite }) =>
      finite &&
      from >= group.to &&
      from < end &&
      !isReduced(clause, tokens, from) &&
      !tokens.slice(group.to, from).some(({ lower }) => bringsInClause.test(lower)),
  )
  const isHeadline = sentence.index === 0 || !/[.!?"”’')]$/u.test(tokens.at(-1)?.text ?? '')
  const doubts: [boolean, number][] = [
    [end - group.from > 28, 0.75],
    [isHeadline, 0.4],
    [stray, 0.4],
    [!names.some(({ from }) => from >= range.from && from < end), 0.9],
    [(quoted[group.head] ?? false) && chain.length === 0, 0.4],
    // After an auxiliary or "due to" there can be no doubt that it is a verb.
    [!isKnownVerb(main) && group.from === group.head && !(group.copula && verb !== group), 0.75],
    [
      complement.object === null && !verb.passive,
      complement.qualifiers.length > 0 && !verb.copula
        ? 0.85
        : complement.qualifiers.length > 0 || saysEnough.test(main.lemma)
          ? 0.5
          : 0.4,
    ],
    // "Less affected by violence than others": with what it is compared is no part of it.
    [complement.object?.kind === 'PHRASE' && !verb.copula && isCompared(tokens, group.from, end), 0.4],
    [complement.object === null && verb.passive, complement.qualifiers.length > 0 ? 0.9 : referent.name ? 0.75 : 0.5],
    // "Comes just days after", "eliminates 789": the noun that the object belongs to was missed.
    [
      last !== undefined &&
        complement.particle === null &&
        (/^(days|weeks|months|years|hours|minutes)$/u.test(last.lower) || last.tag === 'NUM') &&
        !quantities.some(({ to, unit, rule }) => to === last.end && unit !== null && rule !== 'count'),
      last?.tag === 'NUM' && complement.object?.to === (complement.object?.from ?? 0) + 1 ? 0.4 : 0.6,
    ],
    // "Uproot trees, rip boards and fling cars": verbs that were read as nouns.
    [complement.object?.items.slice(1).some((item) => isVerbAtHeart(tokens, item)) ?? false, 0.35],
    // "Ruled the practice, or custom, is void": the verb of what was taken for the object.
    [!subject.subordinate && tokens[end]?.text === ',' && isVerbOfObject(parts, end + 1), 0.4],
    // "The goal is to restore": who is to do it was not read.
    [verb !== group && group.copula && referent.mention.kind === 'CONCEPT', 0.4],
    // "When it was still erupting": when that was stands in the clause it hangs on.
    [
      subject.subordinate &&
        /^(when|while|as)$/u.test(tokens[subject.from - 1]?.lower ?? '') &&
        (group.progressive || /^(still|already|then)$/u.test(tokens[group.from + 1]?.lower ?? '')),
      0.4,
    ],
    // "Reported three malls and a shop were damaged": what was reported was not read.
    [isSpeechVerb(main) && !verb.passive && complement.object !== null && isJoinedToClause(parts, end), 0.4],
    // A kind that nothing speaks for: with one more thing to mend it is too much.
    [referent.name !== null && referent.name.kind !== 'CONCEPT' && referent.name.confidence < 0.5, 0.7],
    [
      names.some(
        ({ from, to, confidence }) =>
          to === complement.object?.to && from - complement.object.from <= 1 && confidence < 0.5,
      ),
      0.75,
    ],
    // "Is involved": in what?
    [verb.copula && complement.object?.kind === 'QUALITY' && wantsMore.test(last?.lower ?? ''), 0.4],
    [isHollowState(parts, clause) || isHollowDeed(parts, clause) || isHollowPossession(parts, clause), 0.4],
    // One more thing to mend than may be.
    [isUndatedChange(parts, clause, hasAmountIn(tokens, clause)), 0.7],
    [isResult(tokens, clause), 0.4],
    [complement.object !== null && isOfSomeCounted(tokens, complement.object), 0.5],
    // "Which Boeing has under development".
    [main.lemma === 'have' && complement.preposition !== null, 0.35],
    // "More people watched it": than what?
    [/^(more|fewer|less|other|others|another)$/u.test(tokens[range.from]?.lower ?? ''), 0.4],
    // "Director of value added services": an office after a name, and its noun taken for a verb.
    [isBareOffice(tokens, range), 0.35],
    [endsInSaying(tokens[end - 1]), 0.35],
    [hasHalfQuotation(tokens, range), 0.35],
    // "Would normally be higher": it is not.
    [
      /^(would|'d|’d)$/u.test(tokens[group.modal]?.lower ?? '') &&
        /^(normally|otherwise|usually)$/u.test(tokens[group.modal + 1]?.lower ?? ''),
      0.35,
    ],
    // "Billed itself as home": the object is nobody else.
    [
      complement.object !== null &&
        /^(him|her|it)self$|^themselves$/u.test(tokens[complement.object.from]?.lower ?? ''),
      0.4,
    ],
    // "Is in use", "is for the vote": little more than a form of words.
    [
      verb.copula &&
        /^(in|of|for|under)$/u.test(complement.preposition ?? '') &&
        complement.particle === null &&
        !hasName(names, complement.object),
      0.6,
    ],
    // "Led the country", "held the post": which one, only the text before tells.
    [complement.object !== null && isBareDefinite(parts, complement.object), 0.75],
    [isOfficeOfNothing(parts, clause), 0.75],
    [isShareOfNothing(parts, clause) || isMeasureOfNothing(parts, clause) || isPartOfUnnamed(parts, clause), 0.7],
    // "By 2022 from 121 in 2009": the times of more than one thing.
    [complement.qualifiers.filter(({ key }) => key === 'time').length > 2, 0.4],
    [complement.qualifiers.filter(({ key }) => key !== 'quantity').length > 3, 0.5],
    // "Children – those at work – into school": what stands between dashes was taken for the end.
    [isCutAtDash(tokens, end), 0.4],
    // A film does not say anything, nor does a place.
    [
      chain.some(
        ({ attribution, speaker }) =>
          attribution.rule !== 'according-to' && !speakerKinds.includes(speaker?.mention.kind ?? 'CONCEPT'),
      ),
      0.6,
    ],
    // "Researchers believe the man, a baker, threw it": what is believed was not read.
    [/^(believe|think|say|claim|argue|hope|expect|fear|suggest)$/u.test(main.lemma) && !verb.passive, 0.4],
    [disagrees(tokens, clause), 0.4],
    // What was not understood may be what the claim hangs on.
    [countUnread(parts, clause) > 0, 0.4],
    // "Bought Acme Corp., which took place in 1996": it is the buying that did.
    [subject.rule === 'relative' && referent.name !== null && isHappening(tokens, clause), 0.3],
    // "A trademark, which belongs to Acme": which one?
    [
      subject.rule === 'relative' &&
        referent.name === null &&
        !names.some(({ from, to }) => from >= range.from && to <= range.to),
      0.5,
    ],
    [complement.qualifiers.filter(({ key }) => key === 'source').length > 1, 0.4],
    // "Reportedly", "sentenced Fields, now 22, to life".
    [clause.loses === 'SENSE', 0.4],
    // What happened at a known time happened, whatever else is told of it.
    [clause.loses === 'CIRCUMSTANCE', isDated(parts, clause) ? 0.65 : 0.4],
    [breaksOff(tokens, clause), 0.4],
    [clause.loses === 'CONTRAST', 0.8],
    [range.to - range.from > 10, 0.8],
    // "No secrets were disclosed": a denial, and no thing that something is said of.
    [tokens[range.from]?.lower === 'no', 0.4],
    // "Continued building": what is done is in the second word, which no rule reads.
    [/^(continue|begin|start|keep|stop)$/u.test(main.lemma) && /ing$/u.test(tokens[verb.to]?.lower ?? ''), 0.35],
    // "Did not say where": the answer is no object.
    [/^(where|when|how|why|whether|what)$/u.test(tokens[verb.to]?.lower ?? ''), 0.5],
    [/^(call|do)$/u.test(main.lemma) && !verb.passive, 0.5],
    [/^(be|have|get|let|seem|mean)$/u.test(main.lemma) && complement.object === null && !verb.copula, 0.6],
  ]
  const said = chain.map(({ attribution, speaker }) => attribution.confidence ** 0.5 * (speaker?.certainty ?? 0))
  const shape = doubts.filter(([applies]) => applies).map(([, factor]) => factor)
  return shareAccepted(
    [certainty, subject.certainty, referent.certainty, ...said, ...shape].reduce(
      (product, factor) => product * factor,
      1,
    ),
  )
}

/** The straight line between the two points of `accepted` around a product. */
function shareAccepted(product: number): number {
  const above = accepted.findIndex(([at]) => at >= product)
  const [high, share] = accepted[above] as [number, number]
  const [low, below] = accepted[Math.max(0, above - 1)] as [number, number]
  return high === low ? share : below + ((share - below) * (product - low)) / (high - low)
}
