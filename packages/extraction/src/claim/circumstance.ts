import type { QualifierKey } from '@backstop/knowledge'
import { kindOfNoun } from '../entity/kind-of-noun.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { type Parts, phraseAt, timeAt } from './sentence-parts.ts'

const periods =
  /^(end|beginning|start|middle|time|day|week|month|year|quarter|fall|spring|summer|autumn|winter|morning|afternoon|evening|night|weekend|period|moment|future|past|decade|century|minute|hour|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/u
const whereabouts = /^(in|at|near|across|outside|inside|throughout|around|on)$/u
const together =
  /^(work|meet|share|agree|sign|partner|compete|collaborate|cooperate|fight|talk|discuss|merge|speak|negotiate|play|side|live|travel)$/u

const governsWith =
  /^(associate|equip|fill|charge|credit|connect|meet|replace|compare|concern|cover|link|integrate|combine|pair|provide|supply|present|reward|share|merge|infect|decorate|confuse|align|team|load|mix|satisfy|face|acquaint|identify|diagnose|entrust|armed?|tag|bundle)$/u

/** What an "-ing" or a noun after these tells when. */
const temporal = /^(during|after|before|until|till|since|throughout|upon|following)$/u
const ways =
  /^(with|without|by|through|via|under|despite|alongside|beyond|against|because|due|thanks|amid|over|into|at|in|on|out|for|like|unlike|besides|among|between)$/u

/** What the phrase after a preposition at a token tells of a clause; null where no key of ours says it. */
export function keyOfCircumstance(parts: Parts, at: number, group: VerbGroup): QualifierKey | null {
  const { tokens } = parts
  const preposition = (tokens[at] as Token).lower
  const phrase = phraseAt(parts, at + 1)
  const head = phrase && tokens[phrase.head]
  const kind = phrase && parts.names.find(({ from, to }) => from <= phrase.head && phrase.head < to)?.kind
  const isActor = kind === 'PERSON' || kind === 'ORGANIZATION' || kind === 'GROUP'
  if (timeAt(parts, at + 1) || isClock(tokens, at + 1) || isBeforeChrist(tokens, at + 1)) return 'time'
  const isPlace =
    kind === 'PLACE' || (kind === undefined && head !== undefined && kindOfNoun(head.lemma, false) === 'PLACE')
  if (preposition === 'throughout' && isPlace) return 'place'
  // "Set terms before Acme": no time.
  if (preposition === 'before' && kind === 'ORGANIZATION') return null
  // "After a decade of work": what it took, and not when.
  const tellsWhen = phrase === undefined || !(isSpan(parts, phrase) || isDoing(tokens, phrase))
  if (temporal.test(preposition)) return tellsWhen || preposition === 'during' ? 'time' : 'manner'
  if (preposition === 'as') return isComparison(tokens, at) ? null : head?.lower === 'part' ? 'manner' : 'role'
  if (preposition === 'by' && group.passive && !(head && periods.test(head.lower))) return 'source'
  if (head && periods.test(head.lower) && !isResult(parts, phrase) && tellsWhen) return 'time'
  if (whereabouts.test(preposition) && isPlace) return 'place'
  if (/^(to|by|from)$/u.test(preposition) && (head?.text === '%' || /^(NUM|SYM)$/u.test(tokens[at + 1]?.tag ?? '')))
    return 'extent'
  if (preposition === 'to' && isActor) return 'recipient'
  if (preposition === 'with' && isActor && together.test((tokens[group.head] as Token).lemma)) return 'companion'
  if (preposition === 'from' && kind !== undefined) return 'source'
  if (preposition === 'about') return tokens[at + 1]?.tag === 'NUM' ? null : 'topic'
  return null
}

/** The key of a phrase that belongs to no noun: the same, and how or for what it is done. */
export function keyOfRest(parts: Parts, at: number, group: VerbGroup): QualifierKey | null {
  const key = keyOfCircumstance(parts, at, group)
  if (key) return key
  const preposition = (parts.tokens[at] as Token).lower
  if (
    preposition === 'in' &&
    /^(attempt|effort|order|bid|hope)s?$/u.test(parts.tokens[at + 2]?.lower ?? parts.tokens[at + 1]?.lower ?? '')
  )
    return 'purpose'
  if (preposition === 'as') return null
  if (preposition === 'to') return isPlaceAt(parts, at + 1) ? 'place' : 'recipient'
  return preposition === 'from' ? 'source' : ways.test(preposition) ? 'manner' : null
}

/** "A time of 47 seconds": how fast, and not when. */
const isResult = ({ tokens }: Parts, { head }: { head: number }) =>
  tokens[head]?.lower === 'time' && tokens[head + 1]?.lower === 'of' && tokens[head + 2]?.tag === 'NUM'

/** "A decade of work", "two weeks of talks", but "the night of the fire" and "the third week of May". */
const isSpan = (parts: Parts, { from, head }: { from: number; head: number }) =>
  /^((minute|hour|day|week|month|year|decade)s?|century|centuries)$/u.test(parts.tokens[head]?.lower ?? '') &&
  parts.tokens[head + 1]?.lower === 'of' &&
  !/^(the|this|that)$/u.test(parts.tokens[from]?.lower ?? '') &&
  !timeAt(parts, head + 2)

/** "In spending 14 hours": what is done, and not when. */
const isDoing = (tokens: readonly Token[], { from, head }: { from: number; head: number }) =>
  from < head && /(?<!^morn|^even)ing$/u.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.tag === 'NUM'

/** "About 1000 B.C." */
const isBeforeChrist = (tokens: readonly Token[], at: number) =>
  tokens[at]?.tag === 'NUM' && /^(b\.?c\.?(e\.?)?|a\.?d\.?)$/u.test(tokens[at + 1]?.lower ?? '')

/** "At 10:00 a.m.", "at around 3:30am". */
export const isClock = (tokens: readonly Token[], at: number) => {
  const from = /^(around|about|roughly|nearly)$/u.test(tokens[at]?.lower ?? '') ? at + 1 : at
  return (
    /^\d{1,2}(:\d\d)?([ap]\.?m\.?)?$/u.test(tokens[from]?.lower ?? '') &&
    /:|m/u.test(`${tokens[from]?.lower}${tokens[from + 1]?.lower.replace(/^(?![ap]\.?m).*$/u, '')}`)
  )
}

const isPlaceAt = (parts: Parts, at: number) => {
  const head = phraseAt(parts, at)?.head ?? -1
  return parts.names.some(({ kind, from, to }) => kind === 'PLACE' && from <= head && head < to)
}

/** "Predicted with certainty" tells how, "equipped with a lamp" with what. */
export const tellsHow = ({ tokens }: Parts, at: number, group: VerbGroup) =>
  tokens[at]?.lower === 'with' && group.passive && !governsWith.test((tokens[group.head] as Token).lemma)

/** "As much as", "the same time as". */
function isComparison(tokens: readonly Token[], at: number): boolean {
  if (/^(much|many|well|long|far|soon|such)$/u.test(tokens[at - 1]?.lower ?? '')) return true
  return tokens.slice(Math.max(0, at - 5), at).some(({ lower }) => lower === 'same' || lower === 'as')
}

/** Whether a preposition's phrase is about a time or period: "by the end of the year". */
export function isPeriod(parts: Parts, at: number): boolean {
  const phrase = phraseAt(parts, at + 1)
  if (phrase && (isResult(parts, phrase) || isSpan(parts, phrase))) return false
  return phrase !== undefined && periods.test((parts.tokens[phrase.head] as Token).lower)
}
