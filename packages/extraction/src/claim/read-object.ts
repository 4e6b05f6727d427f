import type { Token } from '../reading/token.ts'
import { isPeriod } from './circumstance.ts'
import { startsFiniteClause } from './clause-end.ts'
import { type Parts, phraseAt, timeAt } from './sentence-parts.ts'

type Range = { from: number; to: number }

/** A phrase with all that belongs to it: "bugs in the system", "a phone that folds", "the US, Canada and Mexico". */
export type ObjectPhrase = Range & {
  /** What an "and" or commas join, one range each. */
  items: Range[]
  /** Where the words end that only say what it is called as well: "Acme, a maker of lamps". */
  asideTo: number
}

const linking =
  /^(of|for|in|on|with|between|to|from|against|over|about|at|within|toward|towards|among|into|than|per|behind|through|around|near|under|above|like|inside|outside|beyond|across)$/u
const relative = /^(that|who|whose|which|where)$/u
/** Whether the phrase that a preposition at a token begins is a circumstance of its own and no part of the noun before it. */
type IsCircumstance = (preposition: number) => boolean

/** Reads the object that begins at a token, up to `end` at most; null where no phrase begins there. */
export function readObject(
  parts: Parts,
  from: number,
  end: number,
  isCircumstance: IsCircumstance,
): ObjectPhrase | null {
  const first = phraseAt(parts, from)
  if (!first || first.to > end) return null
  const items: Range[] = [{ from, to: readPostmodifiers(parts, first, end, isCircumstance) }]
  for (;;) {
    const next = nextItem(parts, (items.at(-1) as Range).to, end)
    if (!next) break
    items.push({ from: next.from, to: readPostmodifiers(parts, next, end, isCircumstance) })
  }
  const last = (items.at(-1) as Range).to
  // "A, B": without an "and" the second is what the first is called as well.
  const joined = items.some(({ from: start }) => /^(and|or|&)$/u.test(parts.tokens[start - 1]?.lower ?? ''))
  if (joined) return { from, to: last, items, asideTo: last }
  const { to } = items[0] as Range
  const isNamed = parts.names.some((name) => name.from <= first.head && first.head < name.to)
  return isNamed
    ? { from, to, items: [{ from, to }], asideTo: last }
    : { from, to: last, items: [{ from, to: last }], asideTo: last }
}

/** The phrase that a comma or an "and" joins to the one before it. */
function nextItem(parts: Parts, at: number, end: number) {
  const { tokens } = parts
  let next = at
  if (tokens[next]?.text === ',') next += 1
  if (/^(and|or|&)$/u.test(tokens[next]?.lower ?? '')) next += 1
  if (next === at || next >= end) return undefined
  const phrase = phraseAt(parts, next)
  // "Education and farming, and a few years into his tenure": a time.
  if (!phrase || isPeriod(parts, next - 1)) return undefined
  return phrase.to <= end && !startsFiniteClause(parts, next) ? phrase : undefined
}

/** Where a phrase ends with what narrows it down: "of", "for" and other phrases, participles, "that" and its clause, a bracket. */
function readPostmodifiers(
  parts: Parts,
  phrase: Range & { head: number },
  end: number,
  isCircumstance: IsCircumstance,
): number {
  const { tokens, groups } = parts
  let to = phrase.to
  // Of somebody or something by name nothing is told apart.
  let isName =
    tokens[phrase.head]?.tag === 'PRON' ||
    parts.names.some(({ from, to: nameEnd }) => from <= phrase.head && phrase.head < nameEnd)
  while (to < end) {
    const token = tokens[to] as Token
    if (token.text === '(') {
      const close = tokens.findIndex(({ text }, i) => i > to && text === ')')
      if (close < 0 || close >= end) return to
      to = close + 1
      continue
    }
    if (timeAt(parts, to)) return to
    // "A doctor based in Oslo": where, and no more; what follows is told of the verb.
    if (settled.test(token.lower) && tokens[to + 1]?.tag === 'ADP') {
      const where = phraseAt(parts, to + 2)
      const country = where && tokens[where.to]?.text === ',' ? phraseAt(parts, where.to + 1) : undefined
      if (where && where.to <= end) {
        to =
          country && country.to <= end && parts.names.some(({ to: last }) => last === country.to)
            ? country.to
            : where.to
        continue
      }
    }
    if (opensTail(parts, to, end) && (!isName || isOrdinal(tokens, phrase))) return end
    if (token.tag !== 'ADP' || !linking.test(token.lower)) return to
    const time = timeAt(parts, to + 1)
    if (time) {
      if (token.lower !== 'of') return to
      to = time.to
      continue
    }
    // "A book of", "the purchase of": a name is never followed by what it is of.
    if (token.lower !== 'of' && (isName || isCircumstance(to))) return to
    const more = phraseAt(parts, to + 1)
    if (more && more.to <= end) {
      isName = false
      to = more.to
      continue
    }
    // "accused of stealing", "from joining Acme": what is done goes on to the end.
    const gerund = groups.find(({ from }) => from === to + 1)
    return gerund && !gerund.finite ? end : to
  }
  return to
}

/** "The first Norwegian to win": told apart by what follows, name or not. */
const isOrdinal = (tokens: readonly Token[], { from, head }: { from: number; head: number }) =>
  tokens.slice(from, head).some(({ lower }) => /^(first|last|only|youngest|oldest)$/u.test(lower))

const settled = /^(based|located|born|situated|headquartered|living)$/u
const toDo =
  /^(attempt|plan|right|decision|ability|effort|way|permission|chance|opportunity|proposal|bid|need|desire|intention|offer|agreement|power|time|option|person|man|woman|company|firm|country|team|one|vote|failure|refusal|promise|pledge|request)s?$/u

/** Whether an infinitive at a token belongs to the noun before it: "a plan to sell", "time for Acme to act". */
export const belongsToNoun = (tokens: readonly Token[], at: number) =>
  toDo.test(tokens[at - 1]?.lower ?? '') || isFor(tokens, at)

const isFor = (tokens: readonly Token[], at: number) =>
  tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'for' || lower === 'first' || lower === 'last')

/** Whether what begins at a token belongs to the noun before it up to the end: "connecting to", "capable of", "that folds", "to lead". */
function opensTail({ tokens, groups }: Parts, at: number, end: number): boolean {
  const token = tokens[at] as Token
  if (relative.test(token.lower)) return groups.some(({ from, finite }) => finite && from > at && from < end)
  if (token.tag === 'ADJ') return tokens[at + 1]?.tag === 'ADP' && token.lower !== 'due'
  const group = groups.find(({ from }) => from === at)
  if (!group) return false
  // "The right to vote", "time for Acme to act", but "returned to the stage to sing".
  if (group.infinitive) return belongsToNoun(tokens, at)
  return !group.finite || /(ed|en)$/u.test(token.lower)
}
