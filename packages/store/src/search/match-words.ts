import { findTextProblem } from '@backstop/knowledge'
import { all, type Sql, some, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { dotAbbreviations } from './dot-abbreviations.ts'
import {
  hasStopWord,
  isAllStopWords,
  otherReadings,
  type Part,
  parseWords,
  type Way,
  wordForWord,
} from './parse-words.ts'
import { stopWords } from './stop-words.ts'

/** The longest query, in code points. */
const maximumQueryLength = 200

/** What is looked for, in SQL. */
export type Search = {
  /** A condition on `"SearchEntry" s`. */
  found: Sql
  /** A full-text query for what is wanted, to rank by. */
  query: Sql
  /** The same to mark it by, in the configuration whose words it has. */
  marks: { language: 'english' | 'simple'; query: Sql }
}

/**
 * Reads words as search engines do ("quotes" for phrases, `or`, `-without`). Words are stemmed; names match as they are written too; the last
 * word may be the beginning of one, since people read results while they type; "US" finds "U.S.", "30000" finds "30,000", "air-coverage" finds
 * "air coverage", which the database takes for other words; one name of an entity finds its other names: "ceasefire" the sentences about the
 * "cease-fire". Words like "not" and "up to" are in no index: they are looked for word for word where a phrase has them or nothing else is asked.
 * @throws Problem BAD_INPUT for what is too long or cannot be text
 */
export function readSearch(words: string, field: string): Search {
  const { ways, isExact } = parseWords(checkWords(words, field))
  const [only] = ways
  const more = isExact || only === undefined || only.wanted.length === 0 ? [] : moreReadings(only)
  const wanted = ways.flatMap(groupsOf)
  const indexed = [...wanted.filter(isIndexed).map(toQuery), ...more]
  const literal = wanted.filter(isLiteral).map(({ text }) => sql`phraseto_tsquery('simple', ${text})`)
  const isLiteralAlone = wanted.every(isLiteral) && literal.length > 0
  const query = either(indexed.length > 0 ? indexed : literal)
  return {
    found: some([...ways.map(fits), ...(more.length > 0 ? [sql`s.vector @@ ${either(more)}`] : [])]),
    query,
    marks: isLiteralAlone
      ? { language: 'simple', query: either([...literal, ...more]) }
      : { language: 'english', query },
  }
}

/** A condition on `"SearchEntry" s`: these words are found in it. @throws Problem BAD_INPUT as `readSearch` does */
export const matchWords = (words: string, field: string): Sql => readSearch(words, field).found

/** What a way wants: each phrase, and the words between; those without an index are left out where there is anything else. */
function groupsOf({ wanted }: Way): Part[] {
  const loose = wanted.filter(({ isPhrase }) => !isPhrase).map(({ text }) => text)
  const groups = [
    ...wanted.filter(({ isPhrase }) => isPhrase),
    ...(loose.length > 0 ? [{ text: loose.join(' '), isPhrase: false }] : []),
  ]
  return groups.some(isIndexed) ? groups.filter((group) => group.isPhrase || isIndexed(group)) : groups
}

/** Has it a word that the index has? */
const isIndexed = ({ text }: Part): boolean => !isAllStopWords(text)

/** Has it to stand in the text as it is, because the index lacks a word of it? */
const isLiteral = ({ text, isPhrase }: Part): boolean => (isPhrase ? hasStopWord(text) : isAllStopWords(text))

function fits(way: Way): Sql {
  const wanted = groupsOf(way)
  const queries = [
    ...wanted.filter(isIndexed).map(toQuery),
    ...way.unwanted.filter((part) => !isLiteral(part)).map((part) => sql`!!${toQuery(part)}`),
  ]
  const conditions = [
    ...(queries.length > 0 ? [sql`s.vector @@ (${queries.reduce((query, next) => sql`${query} && ${next}`)})`] : []),
    ...wanted.filter(isLiteral).map(stands),
    ...way.unwanted.filter(isLiteral).map((part) => sql`not ${stands(part)}`),
  ]
  return conditions.length === 0 ? sql`false` : all(conditions)
}

/** Reads all there is, unless an index has found what to read. */
const stands = ({ text }: Part): Sql => sql`(s.title ~* ${wordForWord(text)} or s.body ~* ${wordForWord(text)})`

function toQuery({ text, isPhrase }: Part): Sql {
  const read = isPhrase ? sql`phraseto_tsquery` : sql`websearch_to_tsquery`
  return either([text, ...otherReadings(text)].map((reading) => sql`${read}('english', ${reading})`))
}

const either = (queries: readonly Sql[]): Sql =>
  queries.length === 0 ? sql`''::tsquery` : sql`(${queries.reduce((query, next) => sql`${query} || ${next}`)})`

/** What the words may mean beside what they say. */
function moreReadings({ wanted }: Way): Sql[] {
  const text = wanted.map((part) => part.text).join(' ')
  const english = (reading: string) => sql`websearch_to_tsquery('english', ${reading})`
  const { head, last } = splitLastWord(text)
  const start = sql`to_tsquery('simple', ${`${last}:*`})`
  const begun = (before: string) => (before === '' ? start : sql`(${english(before)} && ${start})`)
  // A letter, or a word like "to", begins too many others; of what has a hyphen only the whole is meant.
  const isBegun = last.length > 1 && !stopWords.has(last) && wanted.at(-1)?.isPhrase === false
  return [
    ...(isAllStopWords(text) ? [] : [sql`websearch_to_tsquery('simple', ${text})`]),
    ...dotAbbreviations(text).map(english),
    ...(isBegun ? [head, ...dotAbbreviations(head)].map(begun) : []),
    otherNames(text),
  ]
}

/** The names, as phrases, of the entities that are called just that; a query that asks nothing where there are none. */
const otherNames = (text: string): Sql => sql`(
  select coalesce(string_agg('(' || phraseto_tsquery('english', name)::text || ')', ' | '), '')::tsquery
  from "SearchEntry" n, unnest(string_to_array(n.title, E'\\n')) name
  where n.kind = 'ENTITY' and string_to_array(lower(n.title), E'\\n') @> array[lower(${text})]
    and position(lower(${text}) in lower(name)) = 0 and numnode(phraseto_tsquery('english', name)) > 0)`

function checkWords(words: string, field: string): string {
  const length = [...words].length
  if (length > maximumQueryLength) {
    throw new Problem('BAD_INPUT', `The query has ${length} characters.`, {
      field,
      limit: `${maximumQueryLength} characters`,
      remedy: 'Search for a few words.',
    })
  }
  const problem = findTextProblem(words)
  if (problem) {
    throw new Problem('BAD_INPUT', `The query holds a ${problem.what} at character ${problem.at}.`, {
      field,
      remedy: 'Leave that character away.',
    })
  }
  return words.trim()
}

/** The last run of letters and digits, and what stands before it. */
function splitLastWord(text: string): { head: string; last: string } {
  const match = /^(.*?)([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/su.exec(text)
  return { head: match?.[1]?.trim() ?? '', last: match?.[2]?.toLowerCase() ?? '' }
}
