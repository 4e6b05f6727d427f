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
 * since people read results while they type; "US" finds "U.S.", which the database takes for another word.
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
  return sql`(${dotted.reduce((query, reading) => sql`${query} || ${reading}`, asWritten)})`
}

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
