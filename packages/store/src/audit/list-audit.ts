import type { AggregateKind } from '@backstop/knowledge'
import type { AuditAct } from '../../generated/client/client.ts'
import type { Database } from '../database.ts'
import type { List } from '../page/list.ts'
import { all, select, sql } from '../page/sql.ts'

/** What somebody did. */
export type ShownAct = {
  id: string
  at: Date
  act: AuditAct
  /** What they were called then; null once their account is gone. */
  by: string | null
  subject: string | null
  /** Null for an account or a key. */
  subjectKind: AggregateKind | null
  changeSet: string | null
  detail: string | null
}

/** Acts that are about accounts: for those who decide about them. */
const aboutAccounts: readonly AuditAct[] = ['INVITED', 'ROLE_SET', 'SESSIONS_REVOKED', 'KEY_MADE', 'KEY_REVOKED']

/** What was done, the latest first: of one thing where it is named, and what is about accounts only `withAccounts`. */
export const listAudit = ({ subject, withAccounts }: { subject: string | null; withAccounts: boolean }): List => ({
  order: 'audit',
  from: sql`"AuditEntry" l`,
  id: sql`l.id`,
  where: all([
    ...(withAccounts ? [] : [sql`l.act <> all(${aboutAccounts}::"AuditAct"[])`]),
    ...(subject === null ? [] : [sql`l."subjectId" = ${subject}::uuid`]),
  ]),
  keys: [{ expression: sql`l.id`, type: 'uuid', descending: true }],
})

/** Acts by their ids, in one statement. */
export async function readAudit(
  database: Pick<Database, 'pool'>,
  ids: readonly string[],
): Promise<Map<string, ShownAct>> {
  const rows = await select<ShownAct>(
    database,
    sql`select l.id, l.at, l.act::text as act, l."actorName" as by, l."subjectId" as subject, a.kind::text as "subjectKind",
        l."changeSetId" as "changeSet", l.detail
      from "AuditEntry" l left join "Aggregate" a on a.id = l."subjectId" where l.id = any(${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
