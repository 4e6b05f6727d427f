import { parseEdtf } from '@backstop/knowledge'
import { type Anchor, readAnchor } from './calendar.ts'
import type { Resolved } from './resolve-time.ts'

/** A time as it was read by itself: its UTF-16 indices, what it means, null where nobody knows, and what it would mean in a text of another day. */
export type ReadTime = {
  from: number
  to: number
  time: Resolved | null
  resolve: (day: Anchor) => Resolved | null
}

/** What stands between the two ends of one interval, by the word before the first. */
const joints: Record<string, RegExp> = { between: /^ (and|–|-) $/u, from: /^ (to|until|till|through|–|-) $/u }
const opening = /\b(between|from) (?:the )?$/iu
/** "Moved from March to April" tells of two times, and of nothing that lasted. */
const moved =
  /\b(mov|postpon|delay|push|shift|chang|resched|put|brought|bring|extend|advanc|defer|transfer|switch)\w* (\S+ ){0,5}$/iu
const sharing = /^(,? and|,? or|,| to) $/u
/** Of these times the year, or the week, may be that of the one told with them. */
const leaning = /^(month-without-year|day-without-year|weekday)$/u
const ended = /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/u

/**
 * Makes one interval of "between March and April 2004", "from 1990 to 1995" and "between Monday and Wednesday"; its first end is the last such day,
 * month or year before the other. "March and April 2004" stay two times, of one year.
 */
export function joinIntervals(text: string, found: readonly ReadTime[]): ReadTime[] {
  const joined: ReadTime[] = []
  for (let i = 0; i < found.length; i += 1) {
    const first = found[i] as ReadTime
    const second = found[i + 1]
    const whole = second && isInterval(text, first, second) ? intervalOf(text, first, second) : null
    if (whole) i += 1
    joined.push(
      whole ?? (second && sharing.test(text.slice(first.to, second.from)) ? sharesYear(first, second) : first),
    )
  }
  return joined
}

function isInterval(text: string, first: ReadTime, second: ReadTime): boolean {
  const before = text.slice(Math.max(0, first.from - 60), first.from)
  const opens = opening.exec(before)
  const word = opens?.[1]?.toLowerCase() ?? ''
  if (!opens || !joints[word]?.test(text.slice(first.to, second.from))) return false
  return word === 'between' || !moved.test(before.slice(0, opens.index))
}

function intervalOf(text: string, first: ReadTime, second: ReadTime): ReadTime | null {
  const range = { from: first.from, to: second.to, resolve: second.resolve }
  if (!second.time) return { ...range, time: null }
  const start = startBefore(first, second.time.value)
  const [from, to] = [start && endOf(start.value, 'first'), endOf(second.time.value, 'last')]
  if (!start || !from || !to || from > to) return null
  const reason = second.time.inferredBecause
  const before = leans(first) ? ` “${text.slice(first.from, first.to)}” is the one before that.` : ''
  return {
    ...range,
    time: {
      value: `${from}/${to}`,
      inferredBecause: reason ? `${reason}${before}` : leans(first) ? null : start.inferredBecause,
      confidence: Math.min(start.confidence, second.time.confidence),
      rule: 'interval',
    },
  }
}

const leans = ({ time }: ReadTime) => time === null || leaning.test(time.rule)

/** The last of what a time may mean that does not come after another: "November" before "February 2004" is that of 2003. */
function startBefore(first: ReadTime, second: string): Resolved | null {
  if (!leans(first)) return first.time
  const end = parseEdtf(second)?.last ?? null
  const near = end === null ? null : first.resolve(readAnchor(end, null) as Anchor)
  if (!near || end === null || (parseEdtf(near.value)?.first ?? '') <= end) return near
  const year = Number(near.value.slice(0, 4))
  return { ...near, value: near.value.replace(/^\d{4}/u, String(year - 1)) }
}

/** One end of an interval: the time itself where it is a day, month or year, else the first or last year or day that it covers. */
function endOf(value: string, which: 'first' | 'last'): string | null {
  const whole = value.replaceAll('X', which === 'first' ? '0' : '9')
  return ended.test(whole) ? whole : (parseEdtf(value)?.[which] ?? null)
}

/** "March and April 2004": the year that is printed once is that of both. */
function sharesYear(first: ReadTime, second: ReadTime): ReadTime {
  if (second.time?.rule !== 'month-and-year' && second.time?.rule !== 'full-date') return first
  if (first.time !== null && !/without-year$/u.test(first.time.rule)) return first
  const time = startBefore(first, second.time.value)
  return time && /without-year$/u.test(time.rule)
    ? { ...first, time: { ...time, inferredBecause: null, rule: second.time.rule } }
    : first
}
