import type { Database } from '../database.ts'
import { type List, parentId } from '../page/list.ts'
import { select, sql } from '../page/sql.ts'

/** Every revision of a thing, the latest first. */
export const listHistory = (): List => ({
  order: 'history',
  from: sql`"Revision" r`,
  id: sql`r.id`,
  where: sql`r."aggregateId" = ${parentId}`,
  keys: [{ expression: sql`r.id`, type: 'uuid', descending: true }],
})

/** The revision of a thing that was published as of a knowledge revision; null where nothing was. */
export async function findAsOf(
  database: Pick<Database, 'pool'>,
  { aggregate, revision }: { aggregate: string; revision: number },
): Promise<string | null> {
  const rows = await select<{ id: string; action: string }>(
    database,
    sql`select r.id, r.action::text as action from "Revision" r join "Publication" p on p."changeSetId" = r."changeSetId"
      where r."aggregateId" = ${aggregate}::uuid and r.decision = 'ACCEPTED' and p.revision <= ${revision}
      order by p.revision desc, r.position desc limit 1`,
  )
  return rows[0]?.action === 'PUT' ? rows[0].id : null
}
