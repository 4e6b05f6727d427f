import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { nearest, shorten } from '../slug/nearest.ts'

/**
 * Checks predicate keys that a filter names.
 * @throws Problem BAD_INPUT for the first unknown one, with the nearest keys there are, or those of most claims
 */
export async function checkPredicateKeys(database: Pick<Database, 'pool'>, keys: readonly string[]): Promise<void> {
  const known = await select<{ key: string; names: string[] }>(
    database,
    sql`select key, array_remove(array[label, "inverseLabel"], null) as names from "Predicate" order by key`,
  )
  const unknown = keys.find((each) => !known.some(({ key }) => key === each))
  if (unknown === undefined) return
  const suggestions = nearest(unknown, known)
  throw new Problem('BAD_INPUT', `There is no predicate "${shorten(unknown)}".`, {
    field: 'filter.predicate',
    limit: 'keys of Query.predicates',
    remedy: suggestions.length
      ? `Did you mean ${suggestions.join(', ')}?`
      : `None is near it. Those of most claims are ${(await mostUsed(database)).join(', ')}; Query.predicates lists them all.`,
    details: { suggestions },
  })
}

async function mostUsed(database: Pick<Database, 'pool'>): Promise<string[]> {
  const rows = await select<{ key: string }>(
    database,
    sql`select p.key from "Predicate" p
      order by (select count(*) from "Claim" c where c."predicateId" = p.id) desc, p.key limit 5`,
  )
  return rows.map(({ key }) => key)
}
