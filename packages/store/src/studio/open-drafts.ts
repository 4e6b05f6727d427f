import type { AggregateKind } from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { type Sql, select, sql } from '../page/sql.ts'
import { type StateRow, type StudioState, stateColumns, stateOf } from './studio-state.ts'

/**
 * What the open sets say of anything, one revision each: the latest accepted, else the latest suggested. The sets of documents and the
 * editor's own; what other editors gather for themselves is theirs.
 */
const openDrafts = (editor: string): Sql => sql`(
  select distinct on (r."aggregateId") r."aggregateId", r.id, r.action, r.decision, r.snapshot from "ChangeSet" s
  join "Revision" r on r."changeSetId" = s.id and r.decision <> 'REJECTED'
  where s.status = 'OPEN' and (s."ownerId" is null or s."ownerId" = ${editor}::uuid)
  order by r."aggregateId", r.decision = 'ACCEPTED' desc, r.id desc)`

/** All things of a kind, published or not, as `a`, each with what open sets say of it as `d`: a suggestion only of what is not published. */
export const thingsOf = (editor: string): Sql => sql`"Aggregate" a
  left join ${openDrafts(editor)} d on d."aggregateId" = a.id and (d.decision = 'ACCEPTED' or a."publishedRevisionId" is null)`

/** Which of those there are: published, or in the making. */
export const isThere = (kind: AggregateKind): Sql =>
  sql`a.kind = ${kind}::"AggregateKind" and (a."publishedRevisionId" is not null or (d.id is not null and d.action = 'PUT'))`

/** How a thing of these stands to what is published. */
export const statusInSql: Sql = sql`case when d.id is null then 'PUBLISHED' when d.action = 'WITHDRAW' then 'WITHDRAWN'
  when d.decision <> 'ACCEPTED' then 'SUGGESTED' when a."publishedRevisionId" is null then 'DRAFT' else 'CHANGED' end`

/** Reads things as these lists have them, in one statement. */
export async function readThings(
  database: Pick<Database, 'pool'>,
  ids: readonly string[],
  editor: string,
): Promise<Map<string, StudioState>> {
  if (ids.length === 0) return new Map()
  const rows = await select<StateRow>(
    database,
    sql`select ${stateColumns(sql`false`)} from "Aggregate" a
      left join lateral (
        select r.id, r.decision from "Revision" r join "ChangeSet" s on s.id = r."changeSetId"
        where r."aggregateId" = a.id and r.decision <> 'REJECTED' and s.status = 'OPEN' and (s."ownerId" is null or s."ownerId" = ${editor}::uuid)
          and (r.decision = 'ACCEPTED' or a."publishedRevisionId" is null)
        order by r.decision = 'ACCEPTED' desc, r.id desc limit 1
      ) d on true
      left join "Revision" h on h.id = a."publishedRevisionId"
      join "Revision" r on r.id = coalesce(d.id, a."publishedRevisionId")
      where a.id = any(${[...new Set(ids)]}::uuid[])`,
  )
  return new Map(
    rows.flatMap((row) => {
      const state = stateOf(row)
      return state === null ? [] : [[row.id, state] as const]
    }),
  )
}
