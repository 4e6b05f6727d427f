import { findTextProblem } from '@backstop/knowledge'
import { type Sql, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { dotAbbreviations } from './dot-abbreviations.ts'

/** The longest query, in UTF-16 units. */
const maximumQueryLength = 200

/**
 * A condition on `"SearchEntry" s`: its words match, as search engines read words ("quotes" for phrases, `or`, `-without`).
 * @throws Problem BAD_INPUT for what is too long or cannot be text
 */
export const matchWords = (words: string, field: string): Sql => sql`s.vector @@ ${toQuery(words, field)}`

/**
 * A full-text query. Words are stemmed; names match as they are written too; the last word may be the beginning of one,
 * since people read results while they type; "US" finds "U.S.", which the database takes for another word; one name of an entity finds its
 * other names: "ceasefire" the sentences about the "cease-fire".
 * @throws Problem BAD_INPUT
 */
export function toQuery(words: string, field: string): Sql {
  const text = checkWords(words, field)
  const whole = sql`websearch_to_tsquery('english', ${text})`
  // With operators the words say exactly what is meant.
  if (/["-]|\bor\b/i.test(text)) return whole
  const { head, last } = splitLastWord(text)
  const start = sql`to_tsquery('simple', ${last === '' ? '' : `${last}:*`})`
  const begun = (before: string) =>
    before === '' ? start : sql`(websearch_to_tsquery('english', ${before}) && ${start})`
  const dotted = [
    ...dotAbbreviations(text).map((reading) => sql`websearch_to_tsquery('english', ${reading})`),
    ...dotAbbreviations(head).map(begun),
  ]
  const asWritten = sql`${whole} || websearch_to_tsquery('simple', ${text}) || ${begun(head)}`
  return sql`(${[...dotted, otherNames(text)].reduce((query, reading) => sql`${query} || ${reading}`, asWritten)})`
}

/** The names, as phrases, of the entities that are called just that; a query that asks nothing where there are none. */
const otherNames = (text: string): Sql => sql`(
  select coalesce(string_agg('(' || phraseto_tsquery('english', name)::text || ')', ' | '), '')::tsquery
  from "SearchEntry" n, unnest(string_to_array(n.title, E'\\n')) name
  where n.kind = 'ENTITY' and string_to_array(lower(n.title), E'\\n') @> array[lower(${text})]
    and position(lower(${text}) in lower(name)) = 0 and numnode(phraseto_tsquery('english', name)) > 0)`

function checkWords(words: string, field: string): string {
  if (words.length > maximumQueryLength) {
    throw new Problem('BAD_INPUT', `The query has ${words.length} characters.`, {
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
