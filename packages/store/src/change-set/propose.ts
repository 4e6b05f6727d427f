import { referencesOf, type Snapshot } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { putRows } from '../publication/rows.ts'
import { acceptReferred } from './accept-referred.ts'
import { lockChangeSet } from './lock-change-set.ts'
import { currentOf, readDrafts } from './read-drafts.ts'
import { byKind, type Proposal, revisionOf } from './revision.ts'
import { type Conflict, staleRevision } from './stale-revision.ts'

/**
 * Adds proposals to an open change set. An editor's own are accepted as they come (`decision: 'ACCEPTED'`), and what they need of the
 * set's suggestions with them; suggestions wait. Refused whole, with a Problem, when one is malformed, is not verbatim, or is based on
 * what is no longer current: then its three values are in the problem's details.
 * @returns the set's count, and the suggestions that were needed and accepted with them
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
): Promise<{ version: number; accepted: string[] }> {
  const rows = [...proposals].sort(byKind).map((proposal) => ({ kind: proposal.kind, ...revisionOf(proposal) }))
  const { version } = await lockChangeSet(tx, changeSet)
  await registerAggregates(tx, rows)
  const edited = await checkBases(tx, changeSet, rows)
  const last = await tx.revision.aggregate({ where: { changeSetId: changeSet }, _max: { position: true } })
  const position = (last._max.position ?? -1) + 1
  const decidedBy = decision === 'ACCEPTED' ? author : null
  await putRows(
    tx,
    'Revision',
    rows.map(({ kind: _, ...row }, index) => ({
      ...row,
      ...{ changeSetId: changeSet, position: position + index, author, createdAt: now, decision, decidedBy },
    })),
  )
  if (decision === 'PENDING') return { version, accepted: [] }
  // Who edits a suggestion takes it, as edited.
  if (edited.length > 0)
    await tx.revision.updateMany({ where: { id: { in: edited } }, data: { decision, decidedBy: author } })
  const needed = rows.flatMap(({ kind, snapshot }) =>
    snapshot === null ? [] : Object.values(referencesOf({ kind, content: snapshot } as Snapshot)).flat(),
  )
  return { version, accepted: await acceptReferred(tx, { changeSet, ids: needed, by: author }) }
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

/** Refuses what is based on something else than what is current, or than a suggestion that is itself; returns the suggestions edited. */
async function checkBases(tx: Transaction, changeSet: string, rows: readonly Row[]): Promise<string[]> {
  const ids = [...new Set(rows.map(({ aggregateId }) => aggregateId))]
  const states = await readDrafts(tx, changeSet, ids)
  const current = new Map(ids.map((id) => [id, currentOf(states.get(id))]))
  const pending = await tx.revision.findMany({
    where: { changeSetId: changeSet, decision: 'PENDING', aggregateId: { in: ids } },
    select: { id: true, baseRevisionId: true },
  })
  const suggested = new Map(pending.map(({ id, baseRevisionId }) => [id, baseRevisionId]))
  const edited: string[] = []
  const conflicts: Conflict[] = []
  for (const row of rows) {
    const { aggregateId: aggregate, kind, baseRevisionId: base } = row
    const theirs = current.get(aggregate) ?? null
    if (base !== null && suggested.get(base) === theirs) edited.push(base)
    else if (base !== theirs)
      conflicts.push({ aggregate, kind, base: rootOf(base, states.get(aggregate)), theirs, yours: row.snapshot })
    current.set(aggregate, row.id)
  }
  if (conflicts.length > 0) throw staleRevision(conflicts)
  return edited
}

/** What both sides began with: for an edit of a draft that what is published has left behind, what the draft was begun from. */
const rootOf = (base: string | null, state: { draft: string | null; root: string | null } | undefined) =>
  state !== undefined && state.draft !== null && base === state.draft ? state.root : base
