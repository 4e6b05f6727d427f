import type { Parts } from '../claim/sentence-parts.ts'
import type { Token } from '../reading/token.ts'
import type { ConditionMention } from '../suggester/suggestion.ts'

/** Words that say what something depends on, as ranges of a sentence's tokens. */
export type FoundCondition = {
  kind: ConditionMention['kind']
  cue: { from: number; to: number }
  from: number
  to: number
  confidence: number
  rule: string
}

const cues = new Map<string, ConditionMention['kind']>(
  Object.entries({
    if: 'IF',
    once: 'ONCE',
    unless: 'UNLESS',
    without: 'WITHOUT',
    while: 'WHILE',
    provided: 'IF',
    until: 'ONCE',
  } as const),
)

/** The conditions of a sentence, in order. */
export function findConditions(parts: Parts): FoundCondition[] {
  const { tokens, groups } = parts
  const found: FoundCondition[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    const kind = cues.get(token.lower)
    if (!kind || (token.lower === 'until' && !/^(a|an|the|it|they|he|she)$/u.test(tokens[i + 1]?.lower ?? ''))) continue
    if (token.lower === 'provided' && tokens[i + 1]?.lower !== 'that') continue
    // "asked if", "even if", "as if", "at once", "once a month" set no condition.
    if (
      /^(as|even|at|all|only|ask|asked|wonder|know|see|determine|whether)$/u.test(tokens[i - 1]?.lower ?? '') ||
      /^(again|more|called)$/u.test(tokens[i + 1]?.lower ?? '')
    )
      continue
    const to = endOf(parts, i)
    const verb = groups.some(({ finite, head }) => finite && head > i && head < to)
    // The tagger takes many a short verb for a noun: "if sales fall".
    if (kind !== 'WITHOUT' && !verb && !(/^(if|unless)$/u.test(token.lower) && to - i === 3)) continue
    // "While" is a condition only of what lasts as long; at the start of a sentence it contrasts.
    if (kind === 'WHILE' && (i === 0 || tokens[i - 1]?.text === ',' || isPast(parts, i, to))) continue
    if (kind === 'WITHOUT' && (/ing$/u.test(tokens[i + 1]?.lower ?? '') || to - i < 2)) continue
    if (to - i < 2) continue
    found.push({
      kind,
      cue: { from: i, to: i + 1 },
      from: i,
      to,
      confidence: kind === 'IF' || kind === 'UNLESS' ? 0.85 : 0.6,
      rule: token.lower,
    })
    i = to
  }
  return found
}

/** "While the party controlled the house": when it was, and nothing that had to be so. */
const isPast = ({ tokens, groups }: Parts, from: number, to: number) =>
  groups.some(
    (group) =>
      group.finite &&
      group.from > from &&
      group.head < to &&
      /ed$|^(was|were|had|did)$/u.test(tokens[group.from]?.lower ?? ''),
  )

function endOf({ tokens }: Parts, from: number): number {
  for (let i = from + 1; i < tokens.length; i += 1) {
    const { text } = tokens[i] as Token
    if (/^[;.!?:—–]$/u.test(text) && (i === tokens.length - 1 || text !== '.')) return i
    if (text === ',' && !isInList(tokens, i)) return i
  }
  return tokens.length
}

/** "between the U.S., Russia, and Ukraine": a comma among names ends nothing. */
function isInList(tokens: readonly Token[], comma: number): boolean {
  const next = tokens[comma + 1]
  if (!next) return false
  if (next.lower === 'and' || next.lower === 'or')
    return (
      /^(PROPN|NOUN|DET|ADJ)$/u.test(tokens[comma + 2]?.tag ?? '') &&
      tokens.slice(comma + 2, comma + 8).every(({ tag }) => tag !== 'AUX')
    )
  return next.tag === 'PROPN' && tokens[comma - 1]?.tag === 'PROPN' && /^(,|and)$/u.test(tokens[comma + 2]?.lower ?? '')
}
