import type { Database } from '../database.ts'
import { inNameOrder } from '../page/list.ts'
import { select, sql } from '../page/sql.ts'

/** An entity that occurs in claims together with another, and in how many. */
export type Related = { entityId: string; sharedClaims: number }

/** For each entity the `first` others that share most claims with it, in one statement; equals by name, then by id. */
export async function findRelated(
  database: Pick<Database, 'pool'>,
  entities: readonly string[],
  first: number,
): Promise<Map<string, Related[]>> {
  const rows = await select<Related & { of: string }>(
    database,
    sql`select p.id as of, r.* from unnest(${entities}::uuid[]) as p(id) cross join lateral (
      select o."entityId", count(distinct o."claimId")::int as "sharedClaims"
      from "ClaimEntity" m join "ClaimEntity" o on o."claimId" = m."claimId" and o."entityId" <> m."entityId"
      join "Entity" e on e.id = o."entityId"
      where m."entityId" = p.id
      group by o."entityId", e.name
      order by 2 desc, ${inNameOrder(sql`e.name`)}, o."entityId" limit ${first}) r`,
  )
  const related = new Map<string, Related[]>(entities.map((id) => [id, []]))
  for (const { of, entityId, sharedClaims } of rows) related.get(of)?.push({ entityId, sharedClaims })
  return related
}
