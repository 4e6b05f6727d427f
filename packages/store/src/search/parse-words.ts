import { stopWords } from './stop-words.ts'

/** A word, or several that stand together: in quotation marks, or with a hyphen between. */
export type Part = { text: string; isPhrase: boolean }

/** One way to fit: all that is wanted, nothing that is not. */
export type Way = { wanted: Part[]; unwanted: Part[] }

/** What is asked for, in one way or another. `isExact`: by quotation marks, `or` and `-without`, which say just what is meant. */
export type Asked = { ways: Way[]; isExact: boolean }

/** `-"a phrase"`, `"a phrase` that nobody has closed yet, `-word`. */
const token = /(?<minus>(?<![^\s])-)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu

/** Reads words as search engines do. Quotation marks and hyphens of all kinds are alike; a dash between blanks is none. */
export function parseWords(words: string): Asked {
  const plain = words.replaceAll(/[“”„‟«»]/gu, '"').replaceAll(/[‐‑]/gu, '-')
  const tokens = [...plain.matchAll(token)]
    .map(({ groups: { minus, phrase, word } = {} }) => ({
      text: (phrase ?? word ?? '').replace(/^[\s-]+/, '').trim(),
      ...{ isQuoted: phrase !== undefined, isUnwanted: minus !== undefined },
    }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const ways: Way[] = [{ wanted: [], unwanted: [] }]
  let isExact = false
  for (const [at, { text, isQuoted, isUnwanted }] of tokens.entries()) {
    const way = ways.at(-1) as Way
    const isBetween = way.wanted.length + way.unwanted.length > 0 && at < tokens.length - 1
    const isOr = !isQuoted && !isUnwanted && text.toLowerCase() === 'or' && isBetween
    isExact ||= isQuoted || isUnwanted || isOr
    const part = { text, isPhrase: isQuoted || /[\p{L}\p{N}]\.?-[\p{L}\p{N}]/u.test(text) }
    if (isOr) ways.push({ wanted: [], unwanted: [] })
    else (isUnwanted ? way.unwanted : way.wanted).push(part)
  }
  return { ways, isExact }
}

/** The words of a text as the index has them, an abbreviation with dots being one: "don’t" is two, "U.S." is one. */
const indexWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => word.replaceAll(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '')

/** Has it a word that no index has? */
export const hasStopWord = (text: string): boolean => indexWords(text).some((word) => stopWords.has(word))

/** Has it no other words? */
export const isAllStopWords = (text: string): boolean => indexWords(text).every((word) => stopWords.has(word))

/** A regular expression of Postgres: the words one after the other, whatever stands between them; of "30000" and "30,000" either. */
export const wordForWord = (text: string): string => {
  const words = withoutSeparators(text).split(/[^\p{L}\p{N}]+/u)
  const written = words.filter((word) => word !== '').map((word) => inThousands(word, '[^[:alnum:]]?'))
  return `\\m${written.join('[^[:alnum:]]+')}\\M`
}

/** A text as it may be written too, if it may: numbers with commas or without, a hyphen as a blank. */
export const otherReadings = (text: string): string[] =>
  [
    ...new Set([
      text.replaceAll(/\p{N}+/gu, (number) => inThousands(number, ',')),
      withoutSeparators(text),
      text.replaceAll('-', ' '),
    ]),
  ].filter((reading) => reading !== text)

const withoutSeparators = (text: string): string => text.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '')

const inThousands = (word: string, separator: string): string =>
  /^\d{4,}$/.test(word) ? word.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, separator) : word
