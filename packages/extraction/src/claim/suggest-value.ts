import type { EntityKind } from '@backstop/knowledge'
import type { ClassifiedName } from '../entity/classify-names.ts'
import { titles } from '../entity/gazetteer.ts'
import { refer, spanOf } from '../entity/refer.ts'
import type { Token } from '../reading/token.ts'
import type { SuggestedValue } from '../suggester/suggestion.ts'
import { isClock } from './circumstance.ts'
import type { Clause } from './read-clause.ts'
import type { SentenceFindings } from './sentence-findings.ts'

/** What a range of tokens stands for. `as` tells what the grammar makes of it: a place has its preposition with it. */
export function suggestValue(
  { context, parts, quantities }: SentenceFindings,
  range: { from: number; to: number },
  as: 'PHRASE' | 'PLACE' | 'QUALITY',
  speaker: ClassifiedName | null,
): SuggestedValue {
  const span = spanOf(context, parts, range)
  const time = parts.times.find(({ from, to }) => from === range.from && to === range.to)
  const value = time?.time.value
  if (time && value != null) return { kind: 'TIME', span, value, inferredBecause: time.time.inferredBecause }
  if (time) return { kind: 'TEXT', span }
  const start = (parts.tokens[range.from] as Token).start
  const end = (parts.tokens[range.to - 1] as Token).end
  const quantity = quantities.find(({ from, to }) => from >= start && from <= start + 12 && to === end)
  if (quantity)
    return { kind: 'QUANTITY', span, minimum: quantity.minimum, maximum: quantity.maximum, unit: quantity.unit }
  if (as === 'QUALITY' || (as === 'PHRASE' && isConnection(parts.tokens, range.from))) return { kind: 'TEXT', span }
  const referent = refer(context, parts, as === 'PLACE' ? { from: range.from + 1, to: range.to } : range, speaker)
  return referent ? { kind: 'ENTITY', span, mention: referent.mention } : { kind: 'TEXT', span }
}

/**
 * "For the placement of the antenna", "due to a mistake", "after the fire": how something stands to the rest, and nothing by itself. "Up to 300
 * workers" are somebody.
 */
function isConnection(tokens: readonly Token[], at: number): boolean {
  const [first, second] = tokens.slice(at, at + 2)
  if (first?.tag === 'ADP' && isClock(tokens, at + 1)) return true
  return (
    (/^(ADP|SCONJ|PART)$/u.test(first?.tag ?? '') || /^(due|because)$/u.test(first?.lower ?? '')) &&
    second?.tag !== 'NUM' &&
    !(first?.lower === 'up' && second?.lower === 'to')
  )
}

/** "Acme is a supplier of lamps": what a company is called is no person; "Berg is CEO of Acme" tells a role. */
export function sameKind(
  tokens: readonly Token[],
  value: SuggestedValue | null,
  { verb, referent, complement: { object, preposition, particle } }: Clause,
): SuggestedValue | null {
  const { kind } = referent.mention
  const is =
    (verb.copula && particle === null) ||
    (tokens[verb.head] as Token).lemma === 'become' ||
    /^to (be|become)$/u.test(particle ?? '')
  if (value?.kind !== 'ENTITY' || !is || preposition !== null || value.mention.form !== 'DESCRIPTION') return value
  const isOffice = object !== null && tokens.slice(object.from, object.from + 4).some(({ lower }) => titles.has(lower))
  if (kind === 'PERSON' && isOffice) return withKind(value, 'ROLE')
  // "Is a long-time advocate of", "became the first to win".
  const isSomebody = kind === 'PERSON' && value.mention.kind === 'CONCEPT' && isOneOfMany(tokens, object?.from ?? 0)
  if (isSomebody) return withKind(value, 'PERSON')
  const isOther = value.mention.kind === 'PERSON' && !/^(PERSON|GROUP|ROLE|CONCEPT)$/u.test(kind)
  return isOther ? withKind(value, kind) : value
}

const isOneOfMany = (tokens: readonly Token[], at: number) =>
  /^an?$/u.test(tokens[at]?.lower ?? '') || /^(first|last|only)$/u.test(tokens[at + 1]?.lower ?? '')

/** A value whose entity is of another kind. */
export const withKind = (value: SuggestedValue, kind: EntityKind): SuggestedValue =>
  value.kind === 'ENTITY'
    ? { ...value, mention: { ...value.mention, kind, proposed: { ...value.mention.proposed, kind } } }
    : value
