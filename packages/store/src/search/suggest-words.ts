import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { editDistance } from '../slug/edit-distance.ts'

/** In the names of how many entities, those most spoken of, the words are looked for that somebody may have meant. */
const namesRead = 1000
/** Shorter words are too like each other. */
const shortest = 4

/**
 * What somebody may have meant whose words find nothing: the words with those that no name has put right, as names have them; null where none comes near.
 * One statement, of a bounded number of names; those of articles too, where `titles` may be meant.
 */
export async function suggestWords(
  database: Pick<Database, 'pool'>,
  words: string,
  { titles = true } = {},
): Promise<string | null> {
  const rows = await select<{ names: string[] }>(
    database,
    sql`(select array[e.name] || e.aliases as names from "Entity" e where e."mergedIntoId" is null order by e."claimCount" desc limit ${namesRead})
      union all (select array[d.title] from "Document" d limit ${titles ? namesRead : 0})`,
  )
  return correctWords(words, new Set(rows.flatMap(({ names }) => names.flatMap((name) => name.match(word) ?? []))))
}

const word = /\p{L}+/gu
const fold = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * The words with each that the vocabulary lacks turned into the nearest it has; null where nothing was turned. Two that it lacks are tried as one
 * written apart: “peace kepers”.
 */
export function correctWords(words: string, vocabulary: ReadonlySet<string>): string | null {
  const known = [...vocabulary].map((name) => ({ name, folded: fold(name) }))
  const joined = joinWords(words, known)
  const corrected = joined.replaceAll(word, (written) => {
    const asked = fold(written)
    return isBegun(known, asked) ? written : (nearestOf(known, asked)?.name ?? written)
  })
  return corrected === words ? null : corrected
}

type Known = { name: string; folded: string }[]

/** The words with the first two that are one written apart as that one. */
function joinWords(words: string, known: Known): string {
  const parts = [...words.matchAll(word)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
  for (const [at, second] of parts.entries()) {
    const first = parts[at - 1]
    if (first === undefined || isBegun(known, fold(second.text))) continue
    const meant = nearestOf(known, fold(first.text + second.text))
    if (meant) return words.slice(0, first.start) + meant.name + words.slice(second.end)
  }
  return words
}

const isBegun = (known: Known, asked: string) =>
  asked.length < shortest || known.some(({ folded }) => folded.startsWith(asked))

/** The fewest edits away, at most two. */
function nearestOf(known: Known, asked: string) {
  const [first] = known
    .filter(({ folded }) => folded.length >= shortest && Math.abs(folded.length - asked.length) <= 2)
    .map(({ name, folded }) => ({ name, edits: editDistance(asked, folded) }))
    .filter(({ edits }) => edits <= (asked.length < 6 ? 1 : 2))
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
  return first
}
