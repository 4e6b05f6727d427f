import type { Reading, ReadSentence } from '../reading/read-text.ts'
import type { TimeMention } from '../suggester/suggestion.ts'
import { type Anchor, readAnchor } from './calendar.ts'
import { joinIntervals, type ReadTime } from './join-intervals.ts'
import { mayHoldTime, mayStartTime, timePattern } from './patterns.ts'
import { resolveTime } from './resolve-time.ts'

/** A time with the UTF-16 indices of its words; `value` is null where it depends on a day that nobody knows. */
export type FoundTime = Omit<TimeMention, 'value'> & { value: string | null; from: number; to: number }

/** Any day: what can be counted from it is a time, whatever its value. */
const someDay = readAnchor('2001-06-13', null)

/** The dates and periods of a text. */
export function findTimes(reading: Reading, anchor: Anchor | null): FoundTime[] {
  return reading.sentences.flatMap((sentence) => findInSentence(reading, sentence, anchor))
}

function findInSentence(reading: Reading, sentence: ReadSentence, anchor: Anchor | null): FoundTime[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!mayHoldTime.test(text)) return []
  const found: ReadTime[] = []
  let end = 0
  for (const { start, lower } of sentence.tokens) {
    const at = start - sentence.start
    if (at < end || !mayStartTime(lower)) continue
    timePattern.lastIndex = at
    const match = timePattern.exec(text)
    if (!match) continue
    end = at + match[0].length
    if (countsThings(match, sentence)) continue
    const resolve = (day: Anchor | null) =>
      resolveTime(match[0], match.groups ?? {}, day, looksForward(text, match.index))
    const time = resolve(anchor)
    if (time === null && resolve(someDay) === null) continue
    found.push({ from: match.index, to: end, time, resolve })
  }
  const times = found.length > 1 ? joinIntervals(text, found) : found
  return times.map(({ from, to, time }) => {
    const range = { from: sentence.start + from, to: sentence.start + to }
    return { ...reading.span(range.from, range.to), ...(time ?? undated), ...range }
  })
}

const undated = { value: null, inferredBecause: null, confidence: 0, rule: 'undated' }

/** "2005 people": a year is followed by no noun that it could count. */
function countsThings(match: RegExpExecArray, { start, tokens }: ReadSentence): boolean {
  if (!match.groups?.aloneYear) return false
  const end = start + match.index + match[0].length
  const at = tokens.findIndex((token) => token.end >= end)
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  if (!token || token.end !== end || (token.tag === 'PROPN' && /^\p{Lu}/u.test(token.text))) return true
  if (
    /^(about|around|nearly|over|than|some|approximately|to|least|most|almost)$/u.test(before?.lower ?? '') &&
    next?.tag === 'NOUN'
  )
    return true
  return (
    next?.tag === 'NOUN' &&
    /s$|^(people|men|women|children)$/u.test(next.lower) &&
    !/^(in|of|the|since|by|until)$/u.test(before?.lower ?? '')
  )
}

const forward =
  /\b(?:will|would|shall|may|could|can|to be|going to|set to|due|scheduled?|plans?|planned|expected|expects?|hopes?|intends?|aims?|deadline|until|by(?= $)|begin|upcoming)\b/u
const backward = /\b(?:was|were|had|said|announced|reported|did|has|have|ago|told)\b/u

/** Whether the words near a time speak of what is to come: the last sign before it, else the first after it. */
function looksForward(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(' that ')) + 1,
  )
  if (forward.test(clause)) return !backward.test(clause.slice(clause.search(forward)))
  if (backward.test(clause) || /\w+ed\b/u.test(clause)) return false
  return forward.test(clause.length > 3 ? clause : text.slice(at, at + 60)) && !backward.test(text.slice(at, at + 40))
}
