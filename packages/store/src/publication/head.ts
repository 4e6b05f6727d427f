import type { AggregateKind, Snapshot } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { parseStoredSnapshot } from './upcast.ts'

/** What is published of one aggregate: its content, and when and as which knowledge revision it was published. */
export type Head<Kind extends AggregateKind = AggregateKind> = Extract<Snapshot, { kind: Kind }> & {
  id: string
  revision: number
  publishedAt: string
}

type HeadRow = {
  id: string
  kind: AggregateKind
  schemaVersion: number
  snapshot: unknown
  revision: number
  publishedAt: string
}

/** The published content of these aggregates, in the order of their ids; those with nothing published are left out. */
export async function readHeads(tx: Transaction, ids: readonly string[]): Promise<Head[]> {
  const rows = await tx.$queryRaw<HeadRow[]>`
    SELECT a.id, a.kind::text AS kind, r."schemaVersion", r.snapshot, p.revision,
      to_char(p."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"
    FROM "Aggregate" a
    JOIN "Revision" r ON r.id = a."publishedRevisionId"
    JOIN "Publication" p ON p."changeSetId" = r."changeSetId"
    WHERE a.id = ANY(${ids}::uuid[]) AND r.snapshot IS NOT NULL
    ORDER BY a.id`
  return rows.map(headOf)
}

function headOf({ id, kind, schemaVersion, snapshot, revision, publishedAt }: HeadRow): Head {
  const content = parseStoredSnapshot(kind, schemaVersion, snapshot)
  return { id, kind, content, revision, publishedAt } as Head
}

/** The heads of one kind. */
export function headsOfKind<Kind extends AggregateKind>(heads: readonly Head[], kind: Kind): Head<Kind>[] {
  return heads.filter((head) => head.kind === kind) as unknown as Head<Kind>[]
}
