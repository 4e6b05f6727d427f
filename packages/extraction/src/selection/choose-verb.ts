import { isReduced } from '../claim/read-clause.ts'
import type { SentenceFindings } from '../claim/sentence-findings.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'

/** A range of a sentence's tokens. */
export type Range = { from: number; to: number }

/** Whether a token stands in a range. */
export const holds = ({ from, to }: Range, at: number): boolean => from <= at && at < to

const relative = /^(who|which|whose|where|that)$/u
const subordinator =
  /^(because|although|though|while|whereas|when|since|as|after|before|until|if|once|unless|whether)$/u

/**
 * The verb that selected words are about: the one on which the others hang. What an "if" or "who" opens, a verb of saying beside what is said, an
 * infinitive and a participle come after it, in this order. Null where no verb is selected.
 */
export function chooseVerb(findings: SentenceFindings, selected: Range): VerbGroup | null {
  const inside = findings.parts.groups.filter(({ head }) => holds(selected, head))
  const ranked = inside.map((group) => ({ group, rank: rankOf(findings, selected, inside, group) }))
  return ranked.reduce((best, each) => (each.rank < best.rank ? each : best), ranked[0] ?? { group: null, rank: 0 })
    .group
}

/** Whether a verb of a clause of its own is among the selected words. */
export const isClause = ({ parts }: SentenceFindings, group: VerbGroup): boolean =>
  group.finite && !isReduced(parts, group)

function rankOf(
  findings: SentenceFindings,
  selected: Range,
  inside: readonly VerbGroup[],
  group: VerbGroup,
): 0 | 1 | 2 | 3 | 4 {
  if (group.infinitive) return 3
  if (!isClause(findings, group)) return 4
  const says = findings.attributions.some(
    ({ cue, content }) => cue.from === group.head && inside.some(({ head }) => holds(content, head)),
  )
  if (says) return 2
  return isSubordinate(findings, selected, group) ? 1 : 0
}

/** Whether a verb hangs on another: back to the verb before it, within the selection, a word stands that opens a clause of that sort. */
function isSubordinate(
  { parts, conditions, attributions }: SentenceFindings,
  selected: Range,
  group: VerbGroup,
): boolean {
  if (conditions.some((condition) => condition.from >= selected.from && holds(condition, group.head))) return true
  let comma = false
  for (let at = group.from - 1; at >= selected.from; at -= 1) {
    const { text, lower } = parts.tokens[at] as Token
    if (parts.groups.some(({ finite, head }) => finite && head === at)) return false
    // "Said that it had hired": what is said hangs on nothing else.
    if (lower === 'that' && attributions.some(({ content }) => content.from === at || content.from === at + 1))
      return false
    if (relative.test(lower)) return true
    // "After the fire, the council closed it": the comma ends what the first word opened.
    if (subordinator.test(lower) && !comma) return true
    if (text === ',') comma = true
  }
  return false
}
