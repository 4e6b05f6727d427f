import { denies, wishes } from '../attribution/cue.ts'
import type { SentenceFindings } from '../claim/sentence-findings.ts'
import type { FoundCondition } from '../modality/find-conditions.ts'
import { type ReadModality, readModality } from '../modality/read-modality.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { holds, type Range } from './choose-verb.ts'
import { joinedTo } from './fill-subject.ts'

const unplanned = /^(cost|rise|fall|grow|happen|become|have|be|face|lose|suffer|increase|decrease|last|take|need)$/u

/** How certain a verb is told and whether it is denied, as far as the selected words show it. */
export function fillCertainty(
  { parts }: SentenceFindings,
  { group, verb, aspect }: { group: VerbGroup; verb: VerbGroup; aspect: ReadModality },
  selected: Range,
): ReadModality {
  const { tokens } = parts
  // "Did not want to comment": of the outer verb, unless that itself denies.
  const negation = aspect.polarityCue < 0 && aspect.rule !== 'fails-to' ? group.negation : aspect.polarityCue
  const isDenied = negation >= 0 && holds(selected, negation)
  const joined = joinedTo(parts, group)
  const told: ReadModality = {
    ...(joined ? readModality(tokens, joined, null) : aspect),
    polarity: isDenied ? 'NEGATED' : 'AFFIRMED',
    polarityCue: isDenied ? negation : -1,
  }
  const lemma = (tokens[verb.head] as Token).lemma
  // "Is going to cost".
  if (verb !== group && group.progressive && (tokens[group.head] as Token).lemma === 'go')
    return { ...told, modality: unplanned.test(lemma) ? 'PREDICTION' : 'PLAN', modalityCue: group.head }
  // What is needed is said to be needed, whether it is, will or would be.
  const isNeed = /^(require|need)$/u.test(lemma) && /^(ASSERTED|PLAN|PREDICTION)$/u.test(told.modality)
  return isNeed && !isDenied ? { ...told, modality: 'REQUIREMENT', modalityCue: verb.head } : told
}

/** "Critics fear that the grant …": where a verb that was taken for a noun stands, whose phrase is then no object of what follows; -1 where there is none. */
export const hiddenWish = (tokens: readonly Token[], object: Range | null): number =>
  object !== null &&
  object.to - object.from > 1 &&
  tokens[object.to]?.lower === 'that' &&
  wishes((tokens[object.to - 1] as Token).lemma)
    ? object.to - 1
    : -1

/** Whether what somebody says is that something is not so, or may be: "denied that the firm had …", "hopes that it will …". */
export const isNotHeld = (tokens: readonly Token[], cue: Range): boolean => {
  const { lemma } = tokens[cue.from] as Token
  return denies(lemma) || wishes(lemma)
}

/** How certain a verb is told under whoever says so: what is denied is not so, whatever was selected; what is hoped or feared may be. */
export function underSpeaker(tokens: readonly Token[], aspect: ReadModality, cue: Range | undefined): ReadModality {
  const lemma = cue && tokens[cue.from]?.lemma
  if (!cue || lemma === undefined) return aspect
  if (wishes(lemma)) return { ...aspect, modality: 'POSSIBILITY', modalityCue: cue.from }
  if (!denies(lemma)) return aspect
  const isTwice = aspect.polarity === 'NEGATED'
  return { ...aspect, polarity: isTwice ? 'AFFIRMED' : 'NEGATED', polarityCue: isTwice ? -1 : cue.from }
}

/**
 * What a verb is said to depend on: its own conditions, also outside the selection, since without them it says something else; and those selected with it
 * that no other verb of the selection is nearer to. No longer than what is selected of them.
 */
export function fillConditions(
  { parts, conditions, attributions }: SentenceFindings,
  group: VerbGroup,
  selected: Range,
  own: readonly FoundCondition[],
): FoundCondition[] {
  const says = (head: number) => attributions.some(({ cue }) => cue.from === head)
  const isBetween = (from: number, to: number) =>
    parts.groups.some(({ finite, head }) => finite && head >= from && head < to && head !== group.head && !says(head))
  return conditions.flatMap((condition) => {
    if (holds(condition, group.head)) return []
    const isSelected = holds(selected, condition.from)
    const isNear =
      condition.from > group.head
        ? !isBetween(group.to, condition.from)
        : condition.to <= group.from && !isBetween(condition.to, group.from)
    if (!own.includes(condition) && !(isSelected && isNear)) return []
    return isSelected ? [{ ...condition, to: Math.min(condition.to, selected.to) }] : [condition]
  })
}
