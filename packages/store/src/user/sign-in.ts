import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'

/** Where an account is signed in: on so many devices, there since `latest` last. */
export type SignIns = { count: number; latest: Date }

/** Where accounts are signed in now; those that are nowhere are missing. One statement. */
export async function readSignIns(
  database: Pick<Database, 'pool'>,
  users: readonly string[],
  now: Date = new Date(),
): Promise<Map<string, SignIns>> {
  const rows = await select<SignIns & { user: string }>(
    database,
    sql`select s."userId" as user, count(*)::int as count, max(s."createdAt") as latest from "Session" s
      where s."userId" = any(${[...users]}::uuid[]) and s."expiresAt" > ${now} group by s."userId"`,
  )
  return new Map(rows.map(({ user, ...signIns }) => [user, signIns]))
}
