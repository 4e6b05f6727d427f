import type { FoundCondition } from '../modality/find-conditions.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { lastIndex } from './clause-start.ts'
import type { Subject } from './find-subject.ts'
import type { Parts, TimeRange } from './sentence-parts.ts'

type Range = { from: number; to: number }

/** What stands around a clause and belongs to it. */
export type Frame = {
  /** A time that is told before the verb: "On Monday the court …", "the court on Monday …". */
  when: TimeRange | null
  /** A phrase before the subject: "In the north of the country,". */
  lead: Range | null
  /** A clause after it that tells when or why: "when the trial ends". */
  tail: Range | null
  /** Whether there are words before or after it that bear on it and are none of these; without some it says something else. */
  loses: 'NOTHING' | 'CONTRAST' | 'CIRCUMSTANCE' | 'SENSE'
}

const longest = 16
const connective =
  /^(as (one|an) example|in response,?$|in addition|for example|for instance|in fact|as a result|in other words|on the|of course|in contrast|by contrast|in general|at the same|in turn|in short|on top|in the meantime|at first|at last)\b/u
const circumstantial =
  /^(when|after|before|until|once|as|since|because|if|unless|so|despite|without|to|where|whenever|soon|later|earlier|afterwards|shortly|in|at|on|during|for|by|with|from|under|through|following|upon)$/u
/** How certain it is is told by the first word of the sentence. */
const hedging = /^(reportedly|allegedly|apparently|supposedly|presumably|perhaps|possibly|probably|maybe)$/u
const tails = /^(when|after|before|until|once|because)$/u
const lost = /^(when|after|before|until|once|unless|if|as|since|because|without|to|during|despite)$/u
/** After a comma these tell something more, and do not narrow down what was told. */
const more = /^(as|since)$/u

/** Reads what stands around a clause of these bounds; `from` is where the words may begin that say it, `limit` where they end. */
export function readFrame(
  parts: Parts,
  clause: { subject: Subject; range: Range; start: number; end: number; conditions: readonly FoundCondition[] },
  { from, to: limit }: Range,
): Frame {
  const { subject, range, start, end, conditions } = clause
  const when = timeBefore(parts, subject, range, start)
  const inCondition = (at: number) => conditions.some((condition) => condition.from <= at && at < condition.to)
  const opens =
    subject.rule === 'relative' || subject.rule === 'coordinate' ? subject.from : openingOf(parts, from, subject.from)
  const led = subject.from - 1 > opens && !inCondition(opens) && !(when && when.to <= range.from)
  const lead = led ? readLead(parts, opens, subject.from) : null
  // What is read as a condition is none.
  const tail = inCondition(end) || inCondition(end + 1) ? null : readTail(parts, end, limit)
  const covered = tail !== null || inCondition(end) || inCondition(end + 1)
  const before = led && lead === null ? losesBefore(parts, opens, subject.from) : 'NOTHING'
  const comma = parts.tokens[end]?.text === ','
  const word = parts.tokens[comma ? end + 1 : end]
  // "Agreed that, while the shop is open, …": whose words these are was not read.
  const within = subject.subordinate && parts.tokens[subject.from - 3]?.lower === 'that' ? 'CIRCUMSTANCE' : 'NOTHING'
  const opensLost = !covered && end < limit && word && lost.test(word.lower) && !(comma && more.test(word.lower))
  const after = isBroken(parts, end, limit) ? 'SENSE' : opensLost ? 'CIRCUMSTANCE' : 'NOTHING'
  return {
    when,
    lead,
    tail,
    loses: within !== 'NOTHING' ? within : before === 'SENSE' || after === 'NOTHING' ? before : after,
  }
}

/** "Sentenced Fields, now 22, to life", "in the capital, Tunis, last month": it goes on after what stands between commas. */
function isBroken({ tokens, groups, times }: Parts, end: number, limit: number): boolean {
  if (tokens[end]?.text !== ',' || /^(and|but|or)$/u.test(tokens[end + 1]?.lower ?? '')) return false
  const close = tokens.findIndex(({ text }, i) => i > end + 1 && text === ',')
  if (close < 0 || close >= limit || close - end > 9) return false
  if (groups.some(({ finite, from }) => finite && from > end && from < close)) return false
  const next = tokens[close + 1]
  if (!next || /^(according|although|though|while|whereas|as|since|because)$/u.test(next.lower)) return false
  return (
    next.tag === 'ADP' ||
    groups.some(({ infinitive, finite, from }) => (infinitive || finite) && from === close + 1) ||
    times.some(({ from }) => from === close + 1)
  )
}

/** Where the words begin that lead to a subject: after the last mark or "and" that ends another clause. */
function openingOf({ tokens, groups }: Parts, from: number, to: number): number {
  const mark = lastIndex(tokens, to - 2, ({ text }) => /^([;:—–"“”]|``|--)$/u.test(text))
  let opening = Math.max(from, mark + 1)
  for (let i = opening; i < to - 1; i += 1) {
    // "When she came and it rained, Acme closed": no comma, so that it is still the clause of the "when".
    const hangs = circumstantial.test((tokens[opening] as Token).lower) && tokens[i - 1]?.text !== ','
    const joins = !hangs && /^(and|but|or)$/u.test((tokens[i] as Token).lower)
    if (joins && groups.some(({ finite, from: at }) => finite && at >= opening && at < i)) opening = i + 1
  }
  // "And in 1998 Acme opened".
  if (/^(and|but)$/u.test(tokens[opening]?.lower ?? '')) opening += 1
  return opening
}

/** A phrase with its comma before the subject, without a verb of its own. */
function readLead({ tokens, groups, times }: Parts, from: number, subject: number): Range | null {
  const first = tokens[from] as Token
  const comma = tokens[subject - 1]?.text === ','
  const to = comma ? subject - 1 : subject
  if (to - from > longest || to <= from + 1) return null
  const isTime = times.some((time) => time.from === from || time.from === from + 1)
  if (first.tag !== 'ADP' && !isTime) return null
  if (!comma && !isTime) return null
  if (groups.some((group) => group.from < to && group.head >= from && (group.finite || group.from === from)))
    return null
  return isConnective(tokens, from, to) ? null : { from, to }
}

const isConnective = (tokens: readonly Token[], from: number, to: number) =>
  connective.test(
    tokens
      .slice(from, Math.min(to, from + 3))
      .map(({ lower }) => lower)
      .join(' '),
  )

function losesBefore({ tokens }: Parts, from: number, to: number): Frame['loses'] {
  const first = tokens[from] as Token
  if (isConnective(tokens, from, to)) return 'NOTHING'
  if (hedging.test(first.lower)) return 'SENSE'
  if (circumstantial.test(first.lower) || (first.tag === 'VERB' && /ing$/u.test(first.lower))) return 'CIRCUMSTANCE'
  return /^(although|though|while|whereas)$/u.test(first.lower) ? 'CONTRAST' : 'NOTHING'
}

/** "When the trial ends": up to the end of the sentence or the next comma, where it has one verb and is short. */
function readTail({ tokens, groups }: Parts, end: number, limit: number): Range | null {
  const from = tokens[end]?.text === ',' ? end + 1 : end
  const opener = tokens[from]?.lower ?? ''
  if (from >= limit || !(tails.test(opener) || (from === end && opener === 'while'))) return null
  let to = from + 1
  while (to < limit && !/^([,;:—–"“”(]|``|--)$/u.test(tokens[to]?.text ?? '')) to += 1
  const verbs = groups.filter((group) => group.head > from && group.head < to && group.finite)
  const joins = tokens.slice(from, to).some(({ lower }) => lower === 'and' || lower === 'or' || lower === 'that')
  return to - from <= longest && to - from > 2 && verbs.length <= 1 && !joins ? { from, to } : null
}

/** A time right after the subject, or at the very start of the sentence before it. */
function timeBefore({ times, tokens }: Parts, subject: Subject, range: Range, start: number): TimeRange | null {
  // What is told before the verb of an "and" is told of the verb before it.
  if (subject.rule === 'coordinate') return null
  const within = times.find(({ from, to }) => from >= range.to && from <= range.to + 1 && to <= start)
  if (within) return within
  const [first] = times
  if (!first || first.from > 1 || subject.from === 0) return null
  const next = tokens[first.to]?.text === ',' ? first.to + 1 : first.to
  return next === subject.from ? first : null
}

/** Where a verb's own words begin, "never" and other adverbs before it included. */
export const startOfVerb = ({ tokens }: Parts, group: VerbGroup): number => {
  let start = group.from
  while (/^(ADV|PART)$/u.test(tokens[start - 1]?.tag ?? '') && !/^['’]s?$/u.test(tokens[start - 1]?.text ?? ''))
    start -= 1
  return start
}
