import type { ClassifiedName } from '../entity/classify-names.ts'
import { mentionName, type Referent, refer, writeName } from '../entity/refer.ts'
import type { Token } from '../reading/token.ts'
import type { Clause } from './read-clause.ts'
import type { SentenceFindings } from './sentence-findings.ts'
import type { Parts, TimeRange } from './sentence-parts.ts'
import { asSentence, type Substitution, writeTime, writeTokens } from './write-text.ts'

type Written = { text: string; certainty: number }
const speakerOnly = /^(i|me|we|us|you|my|our|your|mine|ours|yours|myself|ourselves|here|there)$/u
const needsContext = /^(he|she|him|it|they|them|this|that|these|those)$/u
const addsNothing = /^(also|already|too|however|meanwhile|therefore|then)$/u
const vague = /^(some|many|most|others|one|ones|both|all|such|each)$/u

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
  const { start, when, referent, end, chain, subject } = clause
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
  const [outer, inner] = chain.map(({ speaker }) => speaker?.text ?? '')
  const pronoun = parts.tokens[clause.range.from]
  // "According to Steve Jobs, he would …": what is near enough needs no name twice.
  const again = referent.mention.form !== 'NAME' && (inner ?? outer) === referent.text
  const body = `${!again ? referent.text : pronoun?.tag === 'PRON' ? pronoun.lower : 'it'} ${text}`
  if (outer === undefined) return { text: asSentence(body), certainty }
  return {
    text: asSentence(`According to ${outer}, ${inner === undefined ? body : `${inner} said that ${body}`}`),
    certainty,
  }
}

/** "on Monday, 2 March 2015", with the preposition that stands before it. */
function writeWhen(parts: Parts, when: TimeRange): string {
  const before = parts.tokens[when.from - 1]
  // "Today", where the day is not known: the qualifier has it, the sentence goes without.
  const words = when.time.inferredBecause === null ? writeTokens(parts, when.from, when.to, new Map()) : ''
  const written = writeTime(parts, when)?.text ?? words
  if (written === '') return ''
  return before?.tag === 'ADP' ? `${before.lower} ${written}` : written
}

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
    const written = writeTime(parts, time)
    if (written) instead.set(time.from, written)
    else if (time.time.inferredBecause !== null) certainty *= 0.8
  }
  for (const name of parts.names) {
    if (name.kind !== 'PERSON' || name.from < from || name.to > to || name.to - name.from > 1) continue
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
    if (word.text !== null) instead.set(i, { to: i + 1, text: word.text })
  }
  return { text: writeTokens(parts, from, to, instead), certainty }
}

/** How one word is written: `text` null where it stays. Null where it cannot be. */
function writeWord(
  { context, parts }: SentenceFindings,
  { referent, chain, group }: Clause,
  at: number,
  end: number,
): { text: string | null; certainty: number } | null {
  const { tokens } = parts
  const { lower, tag, text } = tokens[at] as Token
  const kept = (certainty: number) => ({ text: null, certainty })
  if (speakerOnly.test(lower) || /^[[\]…]|^\.\.\.$/u.test(text)) return null
  if (text === '(' && !tokens.slice(at, end).some((token) => token.text === ')')) return null
  if (/^(they|them)$/u.test(lower) && hasPlural(parts, group.from, at)) return kept(0.85)
  if (tag === 'PRON' && needsContext.test(lower)) {
    if (/^(that|they|them)$/u.test(lower) || (lower === 'it' && tokens[at + 1]?.tag === 'AUX')) return null
    const speaker: ClassifiedName | null = chain.at(-1)?.speaker?.name ?? null
    const meant: Referent | null = refer(context, parts, { from: at, to: at + 1 }, speaker)
    // An object is not its own subject.
    return meant && meant.text !== referent.text ? { text: meant.text, certainty: meant.certainty } : null
  }
  if (addsNothing.test(lower) && at < group.to) return { text: '', certainty: 1 }
  if (tag === 'PRON' && vague.test(lower)) return kept(0.6)
  if (tag === 'DET' && /^(this|these|those|that)$/u.test(lower)) return kept(0.7)
  const { kind } = referent.mention
  if (/^(his|her)$/u.test(lower) && kind !== 'PERSON') return kept(0.6)
  if (lower === 'its' && !/^(ORGANIZATION|WORK|PLACE|PLAN|GROUP)$/u.test(kind)) return kept(0.6)
  if (lower === 'their' && kind === 'PERSON') return kept(0.7)
  return kept(1)
}

/** "Would protect the workers if they were in danger": the one plural that "they" can mean stands in the claim itself. */
const hasPlural = ({ phrases, tokens }: Parts, from: number, to: number) =>
  phrases.filter(({ from: start, head }) => start >= from && head < to && isPlural(tokens[head])).length === 1

const isPlural = (token: Token | undefined) =>
  token?.tag === 'NOUN' && token.lemma !== token.lower && token.lower.endsWith('s')
