import { type AggregateKind, parseEdtf } from '@backstop/knowledge'
import type { AuditAct } from '../../generated/client/client.ts'
import type { Database } from '../database.ts'
import type { List } from '../page/list.ts'
import { all, holds, type Sql, select, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'

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
  /** The account or the key that it was done to, by its name. */
  account: string | null
  changeSet: string | null
  /** The document that the change set is of. */
  document: string | null
  /** The knowledge revision of what was published or taken back. */
  revision: number | null
  detail: string | null
}

/** Acts that are about accounts: for those who decide about them. */
const aboutAccounts: readonly AuditAct[] = [
  ...(['INVITED', 'INVITE_REVOKED', 'ROLE_SET', 'SESSIONS_REVOKED'] as const),
  ...(['PASSWORD_LINKED', 'PASSWORD_CHOSEN', 'KEY_MADE', 'KEY_REVOKED'] as const),
]

/** Which acts to list; fields mean all of them. */
export type AuditFilter = {
  /** What it was done to. */
  subject?: string | null
  /** Part of the name of who did it. */
  by?: string | null | undefined
  act?: readonly AuditAct[] | null | undefined
  /** A day, month or interval, EDTF; days end as they do in UTC. */
  during?: string | null | undefined
  withAccounts: boolean
}

/** What was done, the latest first; what is about accounts only `withAccounts`. @throws Problem BAD_INPUT for no date */
export const listAudit = ({ subject, by, act, during, withAccounts }: AuditFilter): List => ({
  order: 'audit',
  from: sql`"AuditEntry" l`,
  id: sql`l.id`,
  where: all([
    ...(withAccounts ? [] : [sql`l.act <> all(${aboutAccounts}::"AuditAct"[])`]),
    ...(subject ? [sql`l."subjectId" = ${subject}::uuid`] : []),
    ...(by ? [holds(sql`l."actorName"`, by)] : []),
    ...(act ? [sql`l.act = any(${act}::"AuditAct"[])`] : []),
    ...(during ? within(during) : []),
  ]),
  keys: [{ expression: sql`l.id`, type: 'uuid', descending: true }],
})

function within(period: string): Sql[] {
  const days = parseEdtf(period)
  if (days === null)
    throw new Problem('BAD_INPUT', `"${period}" is not an EDTF level 1 date.`, {
      ...{ field: 'during', remedy: 'Write it like 2025-02-24 or 2025-02-24/2025-02-28.' },
    })
  return [
    ...(days.first ? [sql`l.at >= ${days.first}::timestamp at time zone 'UTC'`] : []),
    ...(days.last ? [sql`l.at < (${days.last}::timestamp + interval '1 day') at time zone 'UTC'`] : []),
  ]
}

/** Acts by their ids, in one statement. */
export async function readAudit(
  database: Pick<Database, 'pool'>,
  ids: readonly string[],
): Promise<Map<string, ShownAct>> {
  const rows = await select<ShownAct>(
    database,
    sql`select l.id, l.at, l.act::text as act, l."actorName" as by, l."subjectId" as subject, a.kind::text as "subjectKind",
        coalesce(u.name, k.name) as account, l."changeSetId" as "changeSet", s."documentId" as document,
        case when l.act in ('PUBLISHED', 'UNDONE') then p.revision end as revision, l.detail
      from "AuditEntry" l left join "Aggregate" a on a.id = l."subjectId" left join "User" u on u.id = l."subjectId"
      left join "ApiKey" k on k.id = l."subjectId" left join "ChangeSet" s on s.id = l."changeSetId"
      left join "Publication" p on p."changeSetId" = l."changeSetId"
      where l.id = any(${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
