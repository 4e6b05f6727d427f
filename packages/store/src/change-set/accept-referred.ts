import { type AggregateKind, referencesOf, type Snapshot } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'

type Row = { id: string; kind: AggregateKind; schemaVersion: number; snapshot: unknown }

/**
 * Accepts the suggestions of a set that what is accepted refers to and that are nowhere else: a new entity with the claim that names it,
 * and what that needs in turn; also where it was turned down before, for a claim cannot stand without whom it names. A suggested change of something that is known is a matter of its own.
 * @returns the revisions accepted
 */
export async function acceptReferred(
  tx: Transaction,
  { changeSet, ids, by }: { changeSet: string; ids: readonly string[]; by: string },
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.$queryRaw<Row[]>`
    WITH needed AS (
      SELECT DISTINCT ON (r."aggregateId") r.id, a.kind FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId"
      WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision <> 'ACCEPTED' AND r.action = 'PUT'
        AND r."aggregateId" = ANY(${[...new Set(ids)]}::uuid[]) AND a."publishedRevisionId" IS NULL
        AND NOT EXISTS (SELECT FROM "Revision" d WHERE d."changeSetId" = r."changeSetId" AND d."aggregateId" = r."aggregateId" AND d.decision = 'ACCEPTED')
      ORDER BY r."aggregateId", (r.decision = 'PENDING') DESC, r.position DESC
    )
    UPDATE "Revision" r SET decision = 'ACCEPTED', reason = NULL, "decidedBy" = ${by} FROM needed WHERE r.id = needed.id
    RETURNING r.id, needed.kind::text AS kind, r."schemaVersion", r.snapshot`
  const further = rows.flatMap(({ kind, schemaVersion, snapshot }) =>
    Object.values(
      referencesOf({ kind, content: parseStoredSnapshot(kind, schemaVersion, snapshot) } as Snapshot),
    ).flat(),
  )
  return [...rows.map(({ id }) => id), ...(await acceptReferred(tx, { changeSet, ids: further, by }))]
}
