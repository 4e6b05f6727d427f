import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { nearest, shorten } from '../slug/nearest.ts'

/**
 * Checks predicate keys that a filter names.
 * @throws Problem BAD_INPUT for the first unknown one, with the nearest keys there are
 */
export async function checkPredicateKeys(database: Pick<Database, 'pool'>, keys: readonly string[]): Promise<void> {
  const rows = await select<{ key: string }>(database, sql`select key from "Predicate" order by key`)
  const known = rows.map(({ key }) => key)
  const unknown = keys.find((key) => !known.includes(key))
  if (unknown === undefined) return
  const suggestions = nearest(
    unknown,
    known.map((key) => ({ key })),
  )
  throw new Problem('BAD_INPUT', `There is no predicate "${shorten(unknown)}".`, {
    field: 'filter.predicate',
    limit: 'keys of Query.predicates',
    remedy: suggestions.length ? `Did you mean ${suggestions.join(', ')}?` : 'Query.predicates lists them all.',
    details: { suggestions },
  })
}
