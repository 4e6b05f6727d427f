import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'

/**
 * Checks predicate keys that a filter names.
 * @throws Problem BAD_INPUT for the first unknown one, with the nearest keys there are
 */
export async function checkPredicateKeys(database: Pick<Database, 'pool'>, keys: readonly string[]): Promise<void> {
  const rows = await select<{ key: string }>(database, sql`select key from "Predicate" order by key`)
  const known = rows.map(({ key }) => key)
  const unknown = keys.find((key) => !known.includes(key))
  if (unknown === undefined) return
  const suggestions = nearest(unknown, known)
  const shown = unknown.length > 50 ? `${unknown.slice(0, 50)}…` : unknown
  throw new Problem('BAD_INPUT', `There is no predicate "${shown}".`, {
    field: 'filter.predicate',
    limit: 'keys of Query.predicates',
    remedy: suggestions.length ? `Did you mean ${suggestions.join(', ')}?` : 'Query.predicates lists them all.',
    details: { suggestions },
  })
}

/** At most three keys that a person may have meant, the nearest first: few edits away, or with a word in common. */
function nearest(wanted: string, known: readonly string[]): string[] {
  const lower = wanted.slice(0, 50).toLowerCase()
  const words = lower.split(/[^a-z]+/).filter((word) => word.length > 2)
  return known
    .map((key) => ({ key, edits: editDistance(lower, key), shared: words.some((word) => key.includes(word)) }))
    .filter(({ key, edits, shared }) => shared || edits <= Math.max(2, key.length * 0.4))
    .sort((a, b) => a.edits - b.edits || (a.key < b.key ? -1 : 1))
    .slice(0, 3)
    .map(({ key }) => key)
}

/** Levenshtein: the fewest insertions, deletions and substitutions that make `b` of `a`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
