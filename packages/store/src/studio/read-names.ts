import { referencesOf, type Snapshot } from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { type StateRow, type StudioState, stateColumns, stateOf } from './studio-state.ts'

/** What contents refer to, by id. */
export type StudioNames = ReadonlyMap<string, StudioState>

/** What a content refers to. */
export const namesIn = (snapshot: Snapshot): string[] => Object.values(referencesOf(snapshot)).flat()

/**
 * Reads aggregates as an editor of a change set has them before them, in one statement: its accepted draft, else what is published, else
 * what is suggested there, else the latest that was ever said.
 */
export async function readNames(
  database: Pick<Database, 'pool'>,
  ids: readonly string[],
  changeSet: string | null,
): Promise<Map<string, StudioState>> {
  if (ids.length === 0) return new Map()
  const rows = await select<StateRow>(
    database,
    sql`select ${stateColumns(sql`false`)} from "Aggregate" a
      left join "Revision" h on h.id = a."publishedRevisionId"
      cross join lateral (
        select r.* from "Revision" r where r."aggregateId" = a.id and (r.id = a."publishedRevisionId" or r.decision <> 'REJECTED')
        order by r."changeSetId" = ${changeSet}::uuid and r.decision = 'ACCEPTED' desc nulls last, r.id = a."publishedRevisionId" desc nulls last,
          r."changeSetId" = ${changeSet}::uuid desc nulls last, r.snapshot is null, r.id desc limit 1
      ) r
      where a.id = any(${[...new Set(ids)]}::uuid[])`,
  )
  return new Map(
    rows.flatMap((row) => {
      const state = stateOf(row)
      return state === null ? [] : [[row.id, state] as const]
    }),
  )
}
