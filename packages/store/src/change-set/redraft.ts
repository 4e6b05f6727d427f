import type { AggregateKind } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { upcast } from '../publication/upcast.ts'
import { decide } from './decide.ts'
import { takeCurrentSet } from './open-change-set.ts'
import { propose } from './propose.ts'
import { currentOf, readDrafts } from './read-drafts.ts'

type Written = {
  aggregate: string
  kind: AggregateKind
  schemaVersion: number
  /** Null withdraws. */
  snapshot: unknown
}

/**
 * Where a publication that was taken back leaves its document unpublished, goes on with what it had written as that document's draft: it
 * is as before it was published, and editors still find it. What was edited since goes on as edited.
 */
export async function redraft(
  tx: Transaction,
  { changeSet, by, now, newId }: { changeSet: string; by: string; now: Date; newId: () => string },
): Promise<void> {
  const written = await readWritten(tx, changeSet)
  const documents = written.filter(({ kind }) => kind === 'DOCUMENT').map(({ aggregate }) => aggregate)
  const gone = await tx.aggregate.findFirst({ where: { id: { in: documents }, publishedRevisionId: null } })
  if (gone === null) return
  const set = await takeCurrentSet(tx, { document: gone.id }, { author: by, now })
  const edited = new Map((await readWritten(tx, set)).map((draft) => [draft.aggregate, draft]))
  const states = await readDrafts(
    tx,
    set,
    written.map(({ aggregate }) => aggregate),
  )
  const proposals = written.flatMap((row) => {
    const state = states.get(row.aggregate)
    const base = currentOf(state)
    // A draft that was begun from what is published now, or from nothing, stands as it is.
    if (state?.draft != null && base === state.draft) return []
    const { aggregate, kind, schemaVersion, snapshot } = edited.get(row.aggregate) ?? row
    return { id: newId(), aggregate, kind, base, content: upcast(kind, schemaVersion, snapshot) }
  })
  if (proposals.length > 0) await propose(tx, { changeSet: set, author: by, decision: 'ACCEPTED', now, proposals })
}

/** What a change set's accepted revisions make of each thing, but for what they withdraw. */
const readWritten = (tx: Transaction, changeSet: string): Promise<Written[]> => tx.$queryRaw<Written[]>`
  SELECT * FROM (
    SELECT DISTINCT ON (r."aggregateId") r."aggregateId" AS aggregate, a.kind::text AS kind, r."schemaVersion", r.snapshot
    FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId"
    WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision = 'ACCEPTED' ORDER BY r."aggregateId", r.position DESC
  ) w WHERE w.snapshot IS NOT NULL`

/** Drops what the drafts of documents say of these things where it is what is published now: it was published again. */
export async function dropPublished(
  tx: Transaction,
  { aggregates, by }: { aggregates: readonly string[]; by: string },
): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; changeSet: string }[]>`
    WITH draft AS (
      SELECT DISTINCT ON (s.id, r."aggregateId") s.id AS "changeSet", r."aggregateId", r."contentHash"
      FROM "ChangeSet" s JOIN "Revision" r ON r."changeSetId" = s.id AND r.decision = 'ACCEPTED'
      WHERE s.status = 'OPEN' AND s."documentId" IS NOT NULL AND r."aggregateId" = ANY(${[...aggregates]}::uuid[])
      ORDER BY s.id, r."aggregateId", r.position DESC
    )
    SELECT r.id, draft."changeSet" FROM draft JOIN "Aggregate" a ON a.id = draft."aggregateId"
    JOIN "Revision" h ON h.id = a."publishedRevisionId" AND h."contentHash" = draft."contentHash"
    JOIN "Revision" r ON r."changeSetId" = draft."changeSet" AND r."aggregateId" = a.id AND r.decision = 'ACCEPTED'`
  for (const some of Map.groupBy(rows, ({ changeSet }) => changeSet).values())
    await decide(tx, { revisions: some.map(({ id }) => id), decision: 'REJECTED', reason: 'published again', by })
}
