import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { putRows } from '../publication/rows.ts'
import { lockChangeSet } from './lock-change-set.ts'
import { byKind, type Proposal, revisionOf } from './revision.ts'

/**
 * Adds proposals to an open change set. An editor's own are accepted as they come (`decision: 'ACCEPTED'`), suggestions wait.
 * Refused whole, with a Problem, when one is malformed, is not verbatim, or is based on what is no longer current: then both
 * values are in the problem's details.
 */
export async function propose(
  tx: Transaction,
  {
    changeSet,
    proposals,
    author,
    decision,
    now,
  }: {
    changeSet: string
    proposals: readonly Proposal[]
    author: string
    decision: 'PENDING' | 'ACCEPTED'
    now: Date
  },
): Promise<{ version: number }> {
  const rows = [...proposals].sort(byKind).map((proposal) => ({ kind: proposal.kind, ...revisionOf(proposal) }))
  const { version } = await lockChangeSet(tx, changeSet)
  await registerAggregates(tx, rows)
  await checkBases(tx, changeSet, rows)
  const position = await tx.revision.count({ where: { changeSetId: changeSet } })
  await putRows(
    tx,
    'Revision',
    rows.map(({ kind: _, ...row }, index) => ({
      ...row,
      changeSetId: changeSet,
      position: position + index,
      author,
      createdAt: now,
      decision,
      decidedBy: decision === 'ACCEPTED' ? author : null,
    })),
  )
  return { version }
}

type Row = ReturnType<typeof revisionOf> & { kind: Proposal['kind'] }

/** Identity comes first: an aggregate keeps its kind for ever. */
async function registerAggregates(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const ids = rows.map(({ aggregateId }) => aggregateId)
  const known = await tx.aggregate.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true } })
  const kinds = new Map(known.map(({ id, kind }) => [id, kind]))
  const other = rows.find(({ aggregateId, kind }) => kinds.has(aggregateId) && kinds.get(aggregateId) !== kind)
  if (other !== undefined)
    throw new Problem('BAD_INPUT', `${other.aggregateId} is a ${kinds.get(other.aggregateId)?.toLowerCase()}.`, {
      field: 'kind',
    })
  const fresh = new Map(rows.filter((row) => !kinds.has(row.aggregateId)).map((row) => [row.aggregateId, row.kind]))
  await tx.aggregate.createMany({ data: [...fresh].map(([id, kind]) => ({ id, kind })), skipDuplicates: true })
}

async function checkBases(tx: Transaction, changeSet: string, rows: readonly Row[]): Promise<void> {
  const current = await readCurrent(
    tx,
    changeSet,
    rows.map(({ aggregateId }) => aggregateId),
  )
  for (const row of rows) {
    const theirs = current.get(row.aggregateId)
    if ((theirs?.id ?? null) !== row.baseRevisionId)
      throw new Problem('STALE_REVISION', 'Somebody changed this after you opened it.', {
        field: 'baseRevision',
        remedy: 'Compare both values and choose.',
        details: {
          aggregate: row.aggregateId,
          current: theirs?.id ?? null,
          theirs: theirs?.snapshot ?? null,
          yours: row.snapshot,
        },
      })
    current.set(row.aggregateId, { id: row.id, snapshot: row.snapshot })
  }
}

/** What an edit in this change set starts from: the set's own latest revision, else the published one. */
async function readCurrent(tx: Transaction, changeSet: string, ids: readonly string[]) {
  const rows = await tx.$queryRaw<{ aggregateId: string; id: string; snapshot: unknown }[]>`
    SELECT a.id AS "aggregateId", r.id, r.snapshot
    FROM "Aggregate" a JOIN "Revision" r ON r.id = COALESCE(
      (SELECT d.id FROM "Revision" d WHERE d."changeSetId" = ${changeSet}::uuid AND d."aggregateId" = a.id
        AND d.decision <> 'REJECTED' ORDER BY d.position DESC LIMIT 1), a."publishedRevisionId")
    WHERE a.id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ aggregateId, id, snapshot }) => [aggregateId, { id, snapshot }]))
}
