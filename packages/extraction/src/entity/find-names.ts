import type { Reading, ReadSentence } from '../reading/read-text.ts'
import type { Token } from '../reading/token.ts'
import { cutAtTitles, type FoundName, isCamel } from './cut-at-titles.ts'
import { commonWords, givenNames, headsBeforeOf, kindOfKnownName, organisationHeads } from './gazetteer.ts'
import { companyNouns, kindOfNoun } from './kind-of-noun.ts'

const calendar = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
  dec monday tuesday wednesday thursday friday saturday sunday i christmas easter`.split(/\s+/u),
)
const neverInName = new Set(['DET', 'PRON', 'AUX', 'CCONJ', 'SCONJ', 'INTJ', 'PUNCT'])
/** Capitals that name nothing. */
const notNames = new Set(
  'TV UTC GMT EST EDT PST PDT USD GBP EUR AM PM a.m. p.m. A.M. P.M. BC AD BCE CE CEO CFO COO CTO PDF URL DVD DVDs CD CDs PC PCs FAQ GDP G.D.P. M.A. Ph.D. Internet Web Mr Mrs Ms Mr. Mrs. Ms.'.split(
    ' ',
  ),
)
const isPrice = (tokens: Token[], i: number) =>
  /[$€£]$/u.test(tokens[i]?.text ?? '') ||
  (/^(US|AU|CA|NZ|HK|A|C)$/u.test(tokens[i]?.text ?? '') && /^[$]/u.test(tokens[i + 1]?.text ?? ''))
/** Whether a word begins with a capital; most do not, and a look at one character tells. */
const startsHigh = (text: string) => {
  const code = text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text)
}
const hasLetter = /\p{L}/u

/** The names of a text. */
export function findNames(reading: Reading): FoundName[] {
  const inside = countInside(reading)
  const firms = new Set(reading.sentences.flatMap(({ tokens }) => firmsOfTwo(tokens)))
  const common = wordsInLowerCase(reading)
  const starts = new Map<string, number>()
  for (const { tokens } of reading.sentences) {
    const [first] = tokens
    if (first?.tag === 'PROPN') starts.set(first.text, (starts.get(first.text) ?? 0) + 1)
  }
  // Twice at a sentence's start, and the tagger takes it for a name: it is one.
  for (const [text, count] of starts)
    if (count > 1 && !common.has(text.toLowerCase())) inside.set(text, (inside.get(text) ?? 0) + count)
  return reading.sentences.flatMap((sentence) => findInSentence(sentence, { inside, common, firms }))
}

/** How often each capitalised word stands inside a sentence, where its capital is no accident. */
function countInside(reading: Reading): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sentence of reading.sentences) {
    if (isHeadline(sentence)) continue
    for (let i = 0; i < sentence.tokens.length; i += 1) {
      const { text, tag } = sentence.tokens[i] as Token
      if (startsHigh(text) && !startsAnew(sentence.tokens, i) && !neverInName.has(tag))
        counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return counts
}

/** The nouns of a text that it writes without a capital. */
function wordsInLowerCase(reading: Reading): Set<string> {
  const found = new Set<string>()
  for (const { tokens } of reading.sentences)
    for (const { text, lower, tag } of tokens) if (tag === 'NOUN' && text === lower) found.add(lower)
  return found
}

/** A line without a full stop nearly all of whose words are capitalised says nothing by it. */
function isHeadline({ tokens }: ReadSentence): boolean {
  if (/[.!?]$/u.test(tokens.at(-1)?.text ?? '')) return false
  const long = tokens.filter(({ text }) => text.length > 3 && hasLetter.test(text))
  return long.length > 3 && long.filter(({ text }) => startsHigh(text)).length / long.length > 0.7
}

const startsAnew = (tokens: Token[], i: number) => i === 0 || /^["“‘`:•–—]+$/u.test(tokens[i - 1]?.text ?? '')

/** What the whole text tells of its words: capitals that are no accident, nouns in lower case, firms called by two names. */
type Told = { inside: Map<string, number>; common: Set<string>; firms: Set<string> }

function findInSentence(sentence: ReadSentence, { inside, common, firms }: Told): FoundName[] {
  const { tokens } = sentence
  const headline = isHeadline(sentence)
  const isName = (i: number): boolean => {
    const token = tokens[i]
    if (!token) return false
    const high = startsHigh(token.text)
    if (!high && !isCamel(token.text)) return false
    if (!hasLetter.test(token.text) || notNames.has(token.text) || isPrice(tokens, i)) return false
    if (!high) return true
    if (calendar.has(token.lower.replace(/\.$/u, ''))) return false
    if (neverInName.has(token.tag) && !(token.text.length > 1 && token.text === token.text.toUpperCase())) return false
    if (headline)
      return (
        inside.has(token.text) ||
        kindOfKnownName(token.text) !== null ||
        (token.tag === 'PROPN' && !commonWords.has(token.lower))
      )
    if (!startsAnew(tokens, i)) return !(token.tag === 'ADP' || token.tag === 'ADV') || inside.has(token.text)
    if (inside.has(token.text)) return true
    // "Casinos" where the text speaks of "casinos", or of "a casino".
    if (common.has(token.lower) || common.has(token.lower.replace(/s$/u, ''))) return false
    if (kindOfKnownName(token.text) !== null) return true
    // "Sales of boats", "opponents say".
    if (isPluralAtStart(tokens, i)) return false
    if (token.tag === 'PROPN')
      return (
        (!commonWords.has(token.lower) &&
          !commonWords.has(token.lemma) &&
          !commonWords.has(token.lower.replace(/s$/u, '')) &&
          tokens[i + 1]?.tag !== 'NOUN') ||
        (startsHigh(tokens[i + 1]?.text ?? '') && tokens[i + 1]?.tag === 'PROPN')
      )
    return false
  }
  const found: FoundName[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    if (!isName(i)) continue
    let to = i + 1
    for (;;) {
      if (endsCompany.test(tokens[to - 1]?.text ?? '') && !endsCompany.test(tokens[to]?.text ?? '')) break
      else if (isName(to) || isFamilyMonth(tokens, to)) to += 1
      else if ((joins(tokens, i, to) || firms.has(pairAt(tokens, to))) && isName(to + widthOfJoint(tokens, to)))
        to += widthOfJoint(tokens, to) + 1
      else break
    }
    if (/^\d[\d.]*$|^[IVX]+$/u.test(tokens[to]?.text ?? '') && takesNumber(tokens, i, to)) to += 1
    found.push(...cutAtTitles(sentence, i, to))
    i = to - 1
  }
  return found
}

/** "Sales of boats", "applications for stalls", "opponents say": many, by what follows. */
function isPluralAtStart(tokens: Token[], i: number): boolean {
  const { lower } = tokens[i] as Token
  const next = tokens[i + 1]
  if (!next || !lower.endsWith('s')) return false
  if (next.lower === 'of' || (next.lower === 'for' && !startsHigh(tokens[i + 2]?.text ?? ''))) return true
  // "Nurses", "traders".
  if (/[^su]s$/u.test(lower) && !startsHigh(next.text) && kindOfNoun(lower, true) === 'GROUP') return true
  return (
    /[^su]s$/u.test(lower) &&
    (/^(are|were|have)$/u.test(next.lower) || (next.tag === 'VERB' && agrees.test(next.lower)))
  )
}
/** What only many do. */
const agrees = /^(say|argue|claim|fear|hope|want|warn|believe|think|expect|complain|insist|plan|need|agree)$/u

/** "Theresa May": a month after a given name and before no number. */
const isFamilyMonth = (tokens: Token[], at: number) =>
  /^(May|March|April|June|August)$/u.test(tokens[at]?.text ?? '') &&
  givenNames.has(tokens[at - 1]?.lower ?? '') &&
  !/^\d/u.test(tokens[at + 1]?.text ?? '')

/** The two words that an "and" at a token joins, "" where none stands there. */
const pairAt = (tokens: Token[], and: number) =>
  tokens[and]?.lower === 'and' ? `${tokens[and - 1]?.text} and ${tokens[and + 1]?.text}` : ''

/** "Holm and Berg, a law firm, won": two words joined by "and" that are told to be one firm, and do what one does. */
function firmsOfTwo(tokens: Token[]): string[] {
  const found: string[] = []
  for (let and = 1; and < tokens.length; and += 1)
    if (tokens[and]?.lower === 'and' && tokens[and + 2]?.text === ',' && isOneFirm(tokens, and))
      found.push(pairAt(tokens, and))
  return found
}

function isOneFirm(tokens: Token[], and: number): boolean {
  const isOneWord = (at: number) =>
    startsHigh(tokens[at]?.text ?? '') && kindOfKnownName(tokens[at]?.text ?? '') === null
  // "Anna Berg and Holm, a firm": she is none.
  const isMore = and > 1 && startsHigh(tokens[and - 2]?.text ?? '') && !startsAnew(tokens, and - 1)
  if (isMore || !isOneWord(and - 1) || !isOneWord(and + 1)) return false
  if (!/^(an?|the)$/u.test(tokens[and + 3]?.lower ?? '')) return false
  const end = tokens.findIndex(({ tag }, at) => at > and + 3 && !/^(ADJ|NOUN|PROPN|ADV)$/u.test(tag))
  const noun = tokens[end - 1]
  if (noun?.tag !== 'NOUN' || !(companyNouns.has(noun.lower) || organisationHeads.has(noun.lower))) return false
  const close = tokens.findIndex(({ text }, at) => at >= end && text === ',')
  return !/^(are|were|have|do)$/u.test(tokens[close + 1]?.lower ?? '')
}

const endsCompany = /^(Inc|Corp|Ltd|LLC|plc)\.?$/u
const joints = new Set([
  'of',
  '&',
  'de',
  'von',
  'van',
  'der',
  'del',
  'al',
  'bin',
  'ibn',
  'dela',
  'della',
  'el',
  'ter',
  'dos',
  'la',
  'le',
  'du',
  'da',
  'di',
])
const widthOfJoint = (tokens: Token[], at: number) =>
  tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'the' ? 2 : 1

/** Whether the word after `tokens[from, to)` holds a name together. */
function joins(tokens: Token[], from: number, to: number): boolean {
  const joint = tokens[to]?.lower ?? ''
  const last = tokens[to - 1]?.lower ?? ''
  if (joint === 'of' || joint === 'for')
    return headsBeforeOf.has(last) || (joint === 'for' && organisationHeads.has(last))
  if (joint === 'and') {
    const after = tokens[to + 2]?.lower ?? tokens[to + 1]?.lower ?? ''
    const before = tokens.slice(from, to).some(({ lower }) => lower === 'of' || lower === 'for')
    return before && kindOfKnownName(tokens[to - 1]?.text ?? '') === null && !kindOfKnownName(after)
  }
  // "The Mill Road Residents' Association".
  if (/^['’]$/u.test(joint))
    return last.endsWith('s') && to - from > 1 && organisationHeads.has(tokens[to + 1]?.lower ?? '')
  return joints.has(joint)
}

/** "iPhone 4", "Windows 7", "Apollo 11": the number is part of the name, unless it counts what follows. */
function takesNumber(tokens: Token[], from: number, to: number): boolean {
  const next = tokens[to + 1]
  const last = tokens[to - 1] as Token
  if (calendar.has(last.lower) || last.tag !== 'PROPN' || /^(19|20)\d\d$/u.test(tokens[to]?.text ?? '')) return false
  return (tokens[to]?.text.length ?? 9) <= 3 && next?.tag !== 'NOUN' && next?.text !== '%' && to - from <= 3
}
