import type { AggregateKind, Snapshot } from '@backstop/knowledge'
import type { Decision } from '../change-set/decide.ts'
import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'
import { namesIn, readNames, type StudioNames } from './read-names.ts'

/** A revision as editors see it. */
export type StudioRevision = {
  id: string
  aggregate: string
  kind: AggregateKind
  changeSet: string
  base: string | null
  /** Null where it withdraws or was redacted. */
  content: Snapshot | null
  withdraws: boolean
  redactedAt: Date | null
  author: string
  createdAt: Date
  decision: Decision
  decidedBy: string | null
  reason: string | null
  confidence: number | null
  rule: string | null
  /** What was published when it was asked for. */
  published: string | null
  /** Of the publication that it was published with; null for a draft, and for what was never accepted. */
  publishedAs: number | null
  publishedAt: Date | null
  /** What its content refers to. */
  names: StudioNames
}

type Row = Omit<StudioRevision, 'content' | 'names'> & { schemaVersion: number; snapshot: unknown }

/** Revisions by their ids, with what they refer to as their change set has it: two statements and one a change set. */
export async function readRevisions(
  database: Pick<Database, 'pool'>,
  ids: readonly string[],
): Promise<Map<string, StudioRevision>> {
  if (ids.length === 0) return new Map()
  const rows = await select<Row>(
    database,
    sql`select r.id, r."aggregateId" as aggregate, a.kind::text as kind, r."changeSetId" as "changeSet", r."baseRevisionId" as base,
        r.action = 'WITHDRAW' as withdraws, r."redactedAt", coalesce(u.name, r.author) as author, r."createdAt", r.decision::text as decision,
        coalesce(d.name, r."decidedBy") as "decidedBy", r.reason, r.confidence, r.rule, a."publishedRevisionId" as published,
        case r.decision when 'ACCEPTED' then p.revision end as "publishedAs", case r.decision when 'ACCEPTED' then p."publishedAt" end as "publishedAt",
        r."schemaVersion", r.snapshot
      from "Revision" r join "Aggregate" a on a.id = r."aggregateId" left join "Publication" p on p."changeSetId" = r."changeSetId"
      left join "User" u on u.id::text = r.author left join "User" d on d.id::text = r."decidedBy"
      where r.id = any(${[...new Set(ids)]}::uuid[])`,
  )
  const read = rows.map(({ schemaVersion, snapshot, ...row }) => ({
    ...row,
    content:
      snapshot === null
        ? null
        : ({ kind: row.kind, content: parseStoredSnapshot(row.kind, schemaVersion, snapshot) } as Snapshot),
  }))
  const bySet = Map.groupBy(read, ({ changeSet }) => changeSet)
  const named = await Promise.all(
    [...bySet].map(async ([changeSet, some]) => {
      const referred = some.flatMap(({ content }) => (content === null ? [] : namesIn(content)))
      const names = await readNames(database, referred, changeSet)
      return some.map((revision) => [revision.id, { ...revision, names }] as const)
    }),
  )
  return new Map(named.flat())
}
