import type { ClaimRole } from '../claim/list-claims.ts'
import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'

/** In how many claims each entity occurs in a role, a claim counting once; one statement for all of them. */
export async function countClaimsOf(
  database: Pick<Database, 'pool'>,
  entities: readonly string[],
  role: ClaimRole,
): Promise<Map<string, number>> {
  const inRole = role === 'ANY' ? sql`true` : sql`m.role = ${role}::"EntityRole"`
  const rows = await select<{ id: string; count: number }>(
    database,
    sql`select m."entityId" as id, count(distinct m."claimId")::int as count from "ClaimEntity" m
      where m."entityId" = any(${entities}::uuid[]) and ${inRole} group by m."entityId"`,
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
