import type { AggregateKind } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import type { PublishingTransaction } from '../publication/commit-publication.ts'
import { lockPublications } from '../publication/lock-publications.ts'
import { publish } from '../publication/publish.ts'
import { upcast } from '../publication/upcast.ts'
import { lockSeveral } from './lock-several.ts'
import { openChangeSet } from './open-change-set.ts'
import { propose } from './propose.ts'
import { dropPublished, redraft } from './redraft.ts'
import type { Conflict } from './stale-revision.ts'

type Before = {
  aggregate: string
  kind: AggregateKind
  /** What the publication wrote. */
  undone: string | null
  /** What is published now, and whether that says what the publication wrote. */
  now: string | null
  stands: boolean
  schemaVersion: number | null
  /** What was published before said. */
  snapshot: unknown
}

/**
 * Takes a publication back by publishing a new change set that restores what each of its aggregates was before. Refused whole,
 * with the three values of each aggregate that something later changed, so that a person can choose; what changed it and was taken back
 * itself is in nobody's way. Each is taken back once: what published it again is taken back instead. A document that is left unpublished
 * by it goes on as the draft that it was; published again, it leaves no draft of what it publishes.
 */
export async function undo(
  tx: PublishingTransaction,
  { changeSet, by, now, newId }: { changeSet: string; by: string; now: Date; newId: () => string },
): Promise<{ changeSet: string; revision: number }> {
  const set = await tx.changeSet.findUnique({ where: { id: changeSet }, select: { status: true, title: true } })
  if (set === null) throw new Problem('NOT_FOUND', 'There is no such change set.', { field: 'changeSet' })
  if (set.status !== 'PUBLISHED')
    throw new Problem('BROKEN_LAW', 'Only what was published can be taken back.', { field: 'changeSet' })
  await lockPublications(tx)
  await lockSeveral(tx)
  // What says the same now was published by another: that is the one to take back.
  const takenBack = await tx.changeSet.findFirst({
    where: { undoesId: changeSet, status: 'PUBLISHED' },
    select: { publication: { select: { revision: true } } },
  })
  if (takenBack !== null)
    throw new Problem('ALREADY_DONE', `Publication ${takenBack.publication?.revision} took it back already.`, {
      ...{ field: 'changeSet', remedy: 'Take back what published it again, if that was done.' },
    })
  const rows = await readBefore(tx, changeSet)
  const changedSince = rows.filter(
    ({ stands, now: current, snapshot }) => !stands && !(current === null && snapshot === null),
  )
  if (changedSince.length > 0)
    throw new Problem('CONFLICT', `${changedSince.length} of these were changed again later.`, {
      field: 'changeSet',
      remedy: 'Undo the later publication first, or choose a value for each.',
      details: {
        // Taking back starts from what the publication wrote, and would write what was there before.
        conflicts: changedSince.map(
          (row): Conflict => ({
            ...{ aggregate: row.aggregate, kind: row.kind, base: row.undone, theirs: row.now, yours: contentOf(row) },
          }),
        ),
      },
    })
  const standing = rows.filter(({ now: current, snapshot }) => !(current === null && snapshot === null))
  if (standing.length === 0)
    throw new Problem('ALREADY_DONE', 'Nothing of it is published any more: it was taken back already.', {
      field: 'changeSet',
    })
  const id = newId()
  await openChangeSet(tx, { id, title: `Undo: ${set.title}`, author: by, now, undoes: changeSet })
  await propose(tx, {
    changeSet: id,
    author: by,
    decision: 'ACCEPTED',
    now,
    proposals: standing.map((row) => ({
      ...{ id: newId(), aggregate: row.aggregate, kind: row.kind, base: row.now, content: contentOf(row) },
    })),
  })
  const { revision } = await publish(tx, { changeSet: id, now })
  await dropPublished(tx, { aggregates: rows.map(({ aggregate }) => aggregate), by })
  await redraft(tx, { changeSet, by, now, newId })
  return { changeSet: id, revision }
}

const contentOf = ({ kind, schemaVersion, snapshot }: Before): unknown =>
  snapshot === null ? null : upcast(kind, schemaVersion ?? 1, snapshot)

/** For each aggregate of a publication: what it wrote, what is published now, and what was published before. */
async function readBefore(tx: Transaction, changeSet: string): Promise<Before[]> {
  return tx.$queryRaw<Before[]>`
    WITH this AS (
      SELECT DISTINCT ON (r."aggregateId") r."aggregateId", r.id, r.action, r."contentHash", p.revision FROM "Revision" r
      JOIN "Publication" p ON p."changeSetId" = r."changeSetId"
      WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision = 'ACCEPTED' ORDER BY r."aggregateId", r.position DESC
    )
    SELECT this."aggregateId" AS aggregate, a.kind::text AS kind,
      CASE this.action WHEN 'PUT' THEN this.id END AS undone, a."publishedRevisionId" AS now,
      CASE this.action WHEN 'PUT' THEN coalesce(h."contentHash" = this."contentHash", false) ELSE h.id IS NULL END AS stands,
      b."schemaVersion", b.snapshot
    FROM this JOIN "Aggregate" a ON a.id = this."aggregateId"
    LEFT JOIN "Revision" h ON h.id = a."publishedRevisionId"
    LEFT JOIN LATERAL (
      SELECT r."schemaVersion", r.snapshot FROM "Revision" r JOIN "Publication" p ON p."changeSetId" = r."changeSetId"
      WHERE r."aggregateId" = this."aggregateId" AND p.revision < this.revision AND r.decision = 'ACCEPTED'
      ORDER BY p.revision DESC, r.position DESC LIMIT 1
    ) b ON true`
}
