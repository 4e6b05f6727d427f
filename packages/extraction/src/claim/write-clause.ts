import { mentionName, writeName } from '../entity/refer.ts'
import type { Token } from '../reading/token.ts'
import type { Clause } from './read-clause.ts'
import type { SentenceFindings } from './sentence-findings.ts'
import type { Parts, TimeRange } from './sentence-parts.ts'
import { asSentence, type Substitution, writeTime, writeTokens } from './write-text.ts'
import { writeWord } from './write-word.ts'

type Written = { text: string; certainty: number }

/**
 * A clause as a sentence that stands alone: names in full, relative times as dates, its conditions and whoever says it in words.
 * Null where something in it cannot be understood without the text. `instead` replaces words of it.
 */
export function writeClaim(
  findings: SentenceFindings,
  clause: Clause,
  instead: ReadonlyMap<number, Substitution>,
): Written | null {
  const { parts } = findings
  const { start, when, lead, tail, referent, end, chain, subject } = clause
  const main = writeRange(findings, clause, start, end, instead)
  if (!main) return null
  let { text, certainty } = main
  if (when) text = `${text} ${writeWhen(parts, when)}`.trim()
  for (const condition of clause.conditions) {
    if (condition.from < end && condition.from >= subject.from) continue
    const written = writeRange(findings, clause, condition.from, condition.to, new Map())
    if (!written) return null
    text += ` ${written.text[0]?.toLowerCase()}${written.text.slice(1)}`
    certainty *= written.certainty
  }
  if (tail) {
    const written = writeRange(findings, clause, tail.from, tail.to, new Map())
    if (!written) return null
    text += ` ${written.text}`
    certainty *= written.certainty
  }
  let opening = ''
  if (lead) {
    const written = writeRange(findings, clause, lead.from, lead.to, new Map())
    if (!written) return null
    opening = `${withoutCapital(parts.tokens[lead.from] as Token, written.text)}, `
    certainty *= written.certainty
  }
  const [outer, inner] = chain.map(({ speaker }) => speaker?.text ?? '')
  const pronoun = parts.tokens[clause.range.from]
  // "According to Steve Jobs, he would …": what is near enough needs no name twice.
  const again = referent.mention.form !== 'NAME' && (inner ?? outer) === referent.text
  const body = `${opening}${!again ? referent.text : pronoun?.tag === 'PRON' ? pronoun.lower : 'it'} ${text}`
  if (outer === undefined) return { text: asSentence(body), certainty }
  return {
    text: asSentence(`According to ${outer}, ${inner === undefined ? body : `${inner} said that ${body}`}`),
    certainty,
  }
}

/** A sentence's first word in the middle of another, where it is no name. */
const withoutCapital = ({ tag }: Token, text: string) =>
  tag === 'PROPN' ? text : `${text[0]?.toLowerCase()}${text.slice(1)}`

/** "on Monday, 2 March 2015", with the preposition that stands before it. */
function writeWhen(parts: Parts, when: TimeRange): string {
  const before = parts.tokens[when.from - 1]
  // "Today", where the day is not known: the qualifier has it, the sentence goes without.
  const words = when.time.inferredBecause === null ? writeTokens(parts, when.from, when.to, new Map()) : ''
  const written = writeTime(parts, when)?.text ?? words
  if (written === '') return ''
  return before && /^(ADP|SCONJ)$/u.test(before.tag) ? `${before.lower} ${written}` : written
}

const about = /^(nearly|almost|about|around|roughly|approximately|over|than|least|some)$/u

function writeRange(
  findings: SentenceFindings,
  clause: Clause,
  from: number,
  to: number,
  given: ReadonlyMap<number, Substitution>,
): Written | null {
  const { parts } = findings
  const instead = new Map(given)
  let certainty = 1
  for (const time of parts.times) {
    if (time.from < from || time.to > to) continue
    // "April of last year": two times that were read one by one.
    if (parts.tokens[time.from - 1]?.lower === 'of' && parts.times.some((other) => other.to === time.from - 1))
      certainty *= 0.4
    // "Nearly 20 years ago" is no year.
    const isAbout = about.test(parts.tokens[time.from - 1]?.lower ?? '')
    const written = isAbout ? null : writeTime(parts, time)
    if (written) instead.set(time.from, written)
    else if (time.time.inferredBecause !== null) certainty *= 0.8
  }
  for (const name of parts.names) {
    if (name.kind !== 'PERSON' || name.from < from || name.to > to || name.to - name.from > 1) continue
    // "The Obama years": a name among nouns is written as it stands.
    if (parts.tokens[name.to]?.tag === 'NOUN') continue
    const full = writeName(findings.context, mentionName(findings.context, parts, name))
    if (full.includes(name.text)) instead.set(name.from, { to: name.to, text: full })
  }
  for (let i = from; i < to; i += 1) {
    const given = instead.get(i)
    if (given) {
      i = given.to - 1
      continue
    }
    const word = writeWord(findings, clause, i, to)
    if (!word) return null
    certainty *= word.certainty
    if (word.text !== null) instead.set(i, { to: word.to, text: word.text })
    i = word.to - 1
  }
  return { text: writeTokens(parts, from, to, instead), certainty }
}
