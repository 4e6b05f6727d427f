import type { ReadSentence } from '../reading/read-text.ts'
import type { Token } from '../reading/token.ts'
import { demonyms, givenNames, kindOfKnownName, organisationHeads, personalTitles, titles } from './gazetteer.ts'

/** A name's words, `tokens[from, to)` of one sentence, and the titles right before it. */
export type FoundName = { sentence: ReadSentence; from: number; to: number; text: string; title: Token[] }

const adjectival = /(ic|ian|ean|can|ish|ese|ist|al)$/u
const isAsciiHigh = (code: number) => code >= 65 && code <= 90
/** "iPhone", "eBay". */
export const isCamel = (text: string) =>
  (isAsciiHigh(text.charCodeAt(1)) || isAsciiHigh(text.charCodeAt(2))) && /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u.test(text)

/** Cuts "Apple CEO Steve Jobs" at its title, and takes "Polish" off "Polish President". */
export function cutAtTitles(sentence: ReadSentence, from: number, to: number): FoundName[] {
  const { tokens } = sentence
  const whole = (start: number, end: number, title: Token[] = []): FoundName[] => {
    if (start >= end) return []
    const text = sentence.tokens.slice(start, end)
    const only = text.length === 1 ? (text[0] as Token) : null
    if (only && kindOfKnownName(only.text) === null) {
      if (demonyms.has(only.lower)) return []
      // "Mesoamerican art": an adjective that no gazetteer knows.
      if (adjectival.test(only.text) && sentence.tokens[end]?.tag === 'NOUN' && only.tag === 'ADJ') return []
    }
    if (text.every(({ lower }) => titles.has(lower.replace(/\.$/u, '')))) return []
    return [{ sentence, from: start, to: end, text: textOf(sentence, start, end), title }]
  }
  if (kindOfKnownName(textOf(sentence, from, to))) return whole(from, to, titleBefore(tokens, from))
  const holder = holderOfOffice(tokens, from, to)
  if (holder > from) {
    const office = tokens.findIndex(({ lower }, i) => i >= from - 2 && personalTitles.has(lower))
    const place =
      office + 2 >= from && kindOfKnownName(textOf(sentence, office + 2, holder)) ? whole(office + 2, holder) : []
    return [...whole(from, office), ...place, ...whole(holder, to, tokens.slice(office, office + 1))]
  }
  if (organisationHeads.has(tokens[to - 1]?.lower ?? '') || tokens.slice(from, to).some(({ lower }) => lower === 'of'))
    return whole(from, to, titleBefore(tokens, from))
  const place = placeBefore(sentence, from, to)
  if (place > from) return [...whole(from, place), ...cutAtTitles(sentence, place, to)]
  let first = -1
  for (let i = from; i < to; i += 1)
    if (titles.has((tokens[i] as Token).lower)) {
      first = i
      break
    }
  if (first < 0) {
    // "American Airlines" is one name, "American Tom Jones" is not.
    const start =
      to - from > 1 &&
      demonyms.has((tokens[from] as Token).lower) &&
      !organisationHeads.has(tokens[to - 1]?.lower ?? '') &&
      (tokens[from]?.tag === 'ADJ' || givenNames.has((tokens[from + 1] as Token).lower))
        ? from + 1
        : from
    return whole(start, to, titleBefore(tokens, from))
  }
  let last = first
  while (last < to && titles.has((tokens[last] as Token).lower)) last += 1
  if (
    last === to &&
    first > from &&
    to - first === 1 &&
    !/^(ceo|cfo|coo|cto|president|chairman|minister|secretary|governor|senator|mayor)$/u.test(
      tokens[first]?.lower ?? '',
    )
  )
    return whole(from, to)
  // "Deputy Emergency Situations Minister Ivan Petrov": the title that counts stands right before the name.
  if (tokens.slice(last, to - 1).some(({ lower }) => personalTitles.has(lower))) return cutAtTitles(sentence, last, to)
  const before = first > from ? whole(from, first) : []
  return [...before, ...whole(last, to, tokens.slice(first, last))]
}

/** Where the person's name begins in "Mayor of Koszalin Piotr Jedlinski", an office with its place before it; -1 where there is none. */
function holderOfOffice(tokens: Token[], from: number, to: number): number {
  // "Secretary of State Mike Pompeo": the office stands before what was taken for the name.
  const isAfterOffice = tokens[from - 1]?.lower === 'of' && personalTitles.has(tokens[from - 2]?.lower ?? '')
  const office = isAfterOffice
    ? from - 2
    : tokens.findIndex(({ lower }, i) => i >= from && i < to && personalTitles.has(lower))
  if (office < 0 || office - from > 2 || tokens[office + 1]?.lower !== 'of') return -1
  for (let i = office + 3; i < to - 1; i += 1) if (givenNames.has((tokens[i] as Token).lower)) return i
  return -1
}

/** Where a place ends that stands before a person's or a product's name: "President of the United States Barack Obama", "UK iTunes". */
function placeBefore(sentence: ReadSentence, from: number, to: number): number {
  for (let end = to - 1; end > from; end -= 1) {
    const next = sentence.tokens[end] as Token
    const cuts = isCamel(next.text) || (to - end > 1 && givenNames.has(next.lower)) || titles.has(next.lower)
    if (cuts && kindOfKnownName(textOf(sentence, from, end)) === 'PLACE') return end
  }
  return from
}

/** Titles in lower case before a name: "analyst Gene Munster", "prime minister Tony Blair". */
function titleBefore(tokens: Token[], from: number): Token[] {
  let start = from
  while (start > 0 && titles.has((tokens[start - 1] as Token).lower)) start -= 1
  return tokens.slice(start, from)
}

/** The words `tokens[from, to)` as they stand in the text, with single spaces. */
export function textOf(sentence: ReadSentence, from: number, to: number): string {
  let text = ''
  let end = -1
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i] as Token
    text += (end >= 0 && token.start > end ? ' ' : '') + token.text
    end = token.end
  }
  return text
}
