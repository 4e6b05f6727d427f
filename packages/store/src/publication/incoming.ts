import type { AggregateKind, Snapshot } from '@backstop/knowledge'
import { readDrafts } from '../change-set/read-drafts.ts'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { parseStoredSnapshot } from './upcast.ts'

/** What a publication makes of one aggregate. `content` null withdraws it. */
export type Incoming = {
  id: string
  kind: AggregateKind
  revisionId: string
  /** The revision that was published when the first edit of this set was made. */
  base: string | null
  /** The revision that is published now. */
  published: string | null
  snapshot: Snapshot | null
}

type Row = Pick<Incoming, 'id' | 'kind' | 'revisionId'> & { schemaVersion: number; content: unknown }

/** The last accepted revision of each aggregate in a change set. Throws a Problem while some wait for a decision or none is accepted. */
export async function readIncoming(tx: Transaction, changeSet: string): Promise<Incoming[]> {
  const pending = await tx.revision.count({ where: { changeSetId: changeSet, decision: 'PENDING' } })
  if (pending > 0)
    throw new Problem('BROKEN_LAW', `${pending} proposals of this change set wait for a decision.`, {
      field: 'changeSet',
      remedy: 'Accept or reject each of them, then publish.',
    })
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (r."aggregateId") r."aggregateId" AS id, a.kind::text AS kind, r.id AS "revisionId",
      r."schemaVersion", r.snapshot AS content
    FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId"
    WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision = 'ACCEPTED'
    ORDER BY r."aggregateId", r.position DESC`
  if (rows.length === 0)
    throw new Problem('BROKEN_LAW', 'This change set has nothing to publish.', { field: 'changeSet' })
  const drafts = await readDrafts(tx, changeSet)
  return rows.map(({ schemaVersion, content, ...row }) => ({
    ...row,
    base: drafts.get(row.id)?.root ?? null,
    published: drafts.get(row.id)?.published ?? null,
    snapshot:
      content === null
        ? null
        : ({ kind: row.kind, content: parseStoredSnapshot(row.kind, schemaVersion, content) } as Snapshot),
  }))
}

/** The incoming contents of one kind. */
export function incomingOfKind<Kind extends AggregateKind>(incoming: readonly Incoming[], kind: Kind) {
  return incoming.flatMap(({ id, snapshot }) =>
    snapshot?.kind === kind ? [{ id, content: snapshot.content as Extract<Snapshot, { kind: Kind }>['content'] }] : [],
  )
}
