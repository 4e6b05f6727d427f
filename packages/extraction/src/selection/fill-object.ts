import type { Complement } from '../claim/complement.ts'
import type { SentenceFindings } from '../claim/sentence-findings.ts'
import { type Parts, phraseAt, phraseEndingAt, timeAt } from '../claim/sentence-parts.ts'
import type { VerbGroup } from '../modality/verb-group.ts'
import type { Token } from '../reading/token.ts'
import { holds, type Range } from './choose-verb.ts'

const giving = /^(give|offer|send|grant|award|pay|lend|sell|teach|show|cost|hand|promise|owe|bring|win|buy|loan|deny)$/u
const handing = /^(present|deliver|move|return|submit|transfer|donate|explain|hand|bring|ship)$/u
const taking = /^(receive|get|buy|obtain|lease|rent|borrow|take|steal|accept|win|collect|import)$/u
const money = /^(euro|dollar|pound|franc|crown|ruble|yen|yuan|cent)s?$/u
const opens = /^(because|although|though|while|whereas|when|since|after|before|until|if|once|unless|who|which|where)$/u

/**
 * What follows a verb with its object as an editor would select it: of two objects the second, no circumstance behind an amount, what a "which" stands for,
 * and where no rule reads one the selected words behind the verb.
 */
export function fillObject(
  { parts, quantities }: Pick<SentenceFindings, 'parts' | 'quantities'>,
  verb: VerbGroup,
  read: Complement,
  { subject, end, denial }: { subject: Range | null; end: number; denial: number },
): Complement {
  const complement = withoutLoose(parts, read)
  const object = complement.object
  if (object === null) {
    const doer = verb.passive
      ? complement.qualifiers.find(({ from }) => parts.tokens[from - 1]?.lower === 'by' && !timeAt(parts, from))
      : undefined
    if (doer)
      return {
        ...complement,
        preposition: 'by',
        object: { ...asObject({ from: doer.from, to: doer.to }), kind: 'PHRASE' },
        qualifiers: complement.qualifiers.filter((each) => each !== doer),
      }
    const words = gap(parts, subject, verb) ?? wordsBehind(parts, complement, end)
    return words === null ? complement : { ...complement, object: asObject(words) }
  }
  if (object.kind !== 'PHRASE') return complement
  if (object.to === object.from + 1 && isSomewhere(parts.tokens[object.from] as Token))
    return { ...complement, object: null }
  const day = dayIn(parts, object)
  if (day !== null) return { ...complement, object: { ...asObject({ from: object.from, to: day }), kind: 'PHRASE' } }
  // "Assumes no troops": what is denied is that there are troops.
  if (object.from === denial && object.to > denial + 1)
    return { ...complement, object: { ...asObject({ from: denial + 1, to: object.to }), kind: 'PHRASE' } }
  const second = giving.test((parts.tokens[verb.head] as Token).lemma) ? phraseAt(parts, object.to) : undefined
  if (second && second.to <= end && complement.preposition === null) {
    const to = withOf(parts, second, end)
    const qualifiers = [...complement.qualifiers, { key: 'recipient' as const, from: object.from, to: object.to }]
    return { ...complement, object: { ...asObject({ from: second.from, to }), kind: 'PHRASE' }, qualifiers }
  }
  const main = (parts.tokens[verb.head] as Token).lemma
  const isTaken = taking.test(main)
  const to = isTaken || giving.test(main) || handing.test(main) ? partyIn(parts, object, isTaken ? 'from' : 'to') : null
  if (to !== null)
    return {
      ...complement,
      object: { ...asObject({ from: object.from, to }), kind: 'PHRASE' },
      qualifiers: [...complement.qualifiers, { key: isTaken ? 'source' : 'recipient', from: to + 1, to: object.to }],
    }
  // "The cup five times": how often.
  const isCounted = /^times?$/u.test(parts.tokens[object.to - 1]?.lower ?? '') && object.to > object.from + 2
  if (isTimes(parts, object)) return { ...complement, object: null }
  if (isCounted && parts.tokens[object.to - 2]?.tag === 'NUM')
    return { ...complement, object: { ...asObject({ from: object.from, to: object.to - 2 }), kind: 'PHRASE' } }
  const first = phraseAt(parts, object.from)
  const isAmount =
    first &&
    (money.test((parts.tokens[first.head] as Token).lower) ||
      quantities.some(({ from, to, rule }) => rule !== 'count' && within(parts, first, from, to)))
  const priced = pricedAt(parts, quantities, object)
  if (priced !== null)
    return {
      ...complement,
      object: { ...asObject({ from: object.from, to: priced }), kind: 'PHRASE' },
      qualifiers: [...complement.qualifiers, { key: 'quantity', from: priced + 1, to: object.to }],
    }
  if (first && isAmount && object.items.length === 1 && object.to > first.to)
    return {
      ...complement,
      object: { ...asObject({ from: first.from, to: withOf(parts, first, end) }), kind: 'PHRASE' },
    }
  return complement
}

/** "Works there": where, and nothing that is worked. */
const isSomewhere = ({ lower }: Token) => /^(there|here)$/u.test(lower)

/** "Is closed in 2014": the word behind the verb is the time's. */
function withoutLoose(parts: Parts, { object, preposition, particle, ...rest }: Complement): Complement {
  const isOfTime = particle !== null && /^(in|on|at|by)$/u.test(particle) && timeAt(parts, rest.verbEnd) !== undefined
  return {
    ...rest,
    object,
    preposition: object === null ? null : preposition,
    particle: isOfTime ? null : particle,
  }
}

const days =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/u

/** "A ferry on Monday": where a day or month begins, which is no part of the thing, also where the document has no date to tell which day it was. */
function dayIn({ tokens }: Parts, { from, to }: Range): number | null {
  const at = tokens.findIndex(
    ({ lower }, i) =>
      i > from && i + 1 < to && /^(on|in|since|until|by)$/u.test(lower) && days.test(tokens[i + 1]?.lower ?? ''),
  )
  return at < 0 || !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') ? null : at
}

/** "Sails eight times a day": how often, and nothing that is sailed. */
const isTimes = ({ tokens }: Parts, { from, to }: Range) =>
  to === from + 2 && tokens[from]?.tag === 'NUM' && /^times?$/u.test(tokens[from + 1]?.lower ?? '')

const asObject = ({ from, to }: Range) => ({ from, to, items: [{ from, to }], asideTo: to, kind: 'QUALITY' as const })

const within = ({ tokens }: Parts, { from, to }: Range, start: number, end: number) =>
  start >= (tokens[from] as Token).start && end <= (tokens[to - 1] as Token).end

/** "A petition to the board", "tea from the club": where the words begin to whom something goes or from whom it comes, behind one phrase at least. */
function partyIn({ tokens }: Parts, { from, to }: Range, link: 'to' | 'from'): number | null {
  const at = tokens.findLastIndex(({ lower, tag }, i) => i > from && i < to && lower === link && tag === 'ADP')
  return at < 0 ? null : at
}

/** "The cost at £8 million": where the words begin that tell how much. */
function pricedAt(parts: Parts, quantities: SentenceFindings['quantities'], { from, to }: Range): number | null {
  const at = parts.tokens.findIndex(({ lower }, i) => i > from && i < to && lower === 'at')
  const start = parts.tokens[at + 1]?.start
  const isPrice = at >= 0 && quantities.some((quantity) => quantity.rule !== 'count' && quantity.from === start)
  return isPrice ? at : null
}

/** A phrase with what it is "of". */
function withOf(parts: Parts, { to }: Range, end: number): number {
  const more = parts.tokens[to]?.lower === 'of' ? phraseAt(parts, to + 1) : undefined
  return more && more.to <= end ? more.to : to
}

/** "Aid which parliament must accept", "buses that it tests": what stands before the subject is what is done something to. */
function gap(parts: Parts, subject: Range | null, { passive, copula, from }: VerbGroup): Range | null {
  if (!subject || passive || copula || subject.to > from) return null
  const { tokens } = parts
  const pronoun = /^(which|that|whom)$/u.test(tokens[subject.from - 1]?.lower ?? '') ? 1 : 0
  if (pronoun === 0) return null
  const end = subject.from - pronoun - (tokens[subject.from - pronoun - 1]?.text === ',' ? 1 : 0)
  const phrase = phraseEndingAt(parts, end)
  if (!phrase) return null
  const outer = tokens[phrase.from - 1]?.lower === 'of' ? phraseEndingAt(parts, phrase.from - 1) : undefined
  return { from: (outer ?? phrase).from, to: end }
}

/** The words right behind a verb up to the next mark, clause, time or circumstance; none where these begin there. */
function wordsBehind(parts: Parts, { qualifiers, verbEnd, infinitive }: Complement, end: number): Range | null {
  const { tokens } = parts
  const isOther = (at: number) =>
    timeAt(parts, at) !== undefined ||
    qualifiers.some((range) => holds(range, at)) ||
    /^(PUNCT|SCONJ)$/u.test((tokens[at] as Token).tag) ||
    opens.test((tokens[at] as Token).lower)
  let from = verbEnd
  if (infinitive || tokens[from]?.lower === 'not') from = infinitive ? end : from + 1
  if (tokens[from]?.lower === 'that' && from < end) return { from, to: end }
  if (from >= end || isOther(from) || /^(ADP|PART|CCONJ)$/u.test((tokens[from] as Token).tag)) return null
  let to = from
  while (to < end && !isOther(to)) to += 1
  // "Rose again", "works there": an adverb alone is no object.
  return tokens.slice(from, to).every((token) => token.tag === 'ADV' || isSomewhere(token)) ? null : { from, to }
}
