import type { Database } from '../database.ts'
import { publicTables } from '../publication/rebuild.ts'

const parts = ['Evidence', 'ClaimValue', 'Attribution', 'Condition', 'ClaimEntity', 'Aggregate']

/** Every public row as text, sorted: two states of a database that are the same give the same. */
export async function dumpPublic({ pool }: Pick<Database, 'pool'>): Promise<Record<string, string[]>> {
  const tables = await Promise.all(
    [...publicTables, ...parts].map(async (table) => {
      const { rows } = await pool.query(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`)
      return [table, rows.map(({ row }) => row)] as const
    }),
  )
  return Object.fromEntries(tables)
}
