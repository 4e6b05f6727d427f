import { type AggregateKind, referencesOf, type Snapshot } from '@backstop/knowledge'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'
import { acceptReferred } from './accept-referred.ts'
import { checkNamed } from './check-dependents.ts'
import { lockChangeSet } from './lock-change-set.ts'
import { currentOf, readDrafts } from './read-drafts.ts'
import { type Conflict, staleRevision } from './stale-revision.ts'

/** What becomes of a proposed revision. PENDING takes a decision about a suggestion back. */
export type Decision = 'ACCEPTED' | 'REJECTED' | 'PENDING'

/** What was decided: the change set's count, and every revision that changed with it. */
export type Decided = { changeSet: string; version: number; revisions: string[] }

type Written = { kind: AggregateKind; schemaVersion: number; snapshot: unknown }
type Row = Written & { id: string; aggregateId: string; base: string | null }

const longestReason = 500

/**
 * Accepts or rejects proposed revisions of one change set. Accepting one accepts the new things that it refers to, as does taking one from above another that then
 * stands again; it is refused, with
 * the three values, where something else was accepted or published since. A rejection says why; a decision may change until
 * the set is published.
 */
export async function decide(
  tx: Transaction,
  {
    revisions,
    decision,
    reason,
    by,
  }: { revisions: readonly string[]; decision: Decision; reason: string | null; by: string },
): Promise<Decided> {
  const why = decision === 'REJECTED' ? checkReason(reason) : null
  const changeSet = await findSet(tx, revisions)
  const { version } = await lockChangeSet(tx, changeSet)
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id, r."aggregateId", a.kind::text AS kind, r."baseRevisionId" AS base, r."schemaVersion", r.snapshot
    FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId"
    WHERE r.id = ANY(${[...revisions]}::uuid[]) AND r.decision::text <> ${decision} ORDER BY r.position`
  if (decision === 'ACCEPTED') await checkCurrent(tx, changeSet, rows)
  const ids = rows.map(({ id }) => id)
  const decidedBy = decision === 'PENDING' ? null : by
  await tx.revision.updateMany({ where: { id: { in: ids } }, data: { decision, reason: why, decidedBy } })
  // Also what stands again, now that something is taken from above it, needs whom it names.
  const standing = decision === 'ACCEPTED' ? rows : await readStanding(tx, changeSet, rows)
  const contents = standing.flatMap(contentOf)
  const named = contents.flatMap((content) => Object.values(referencesOf(content)).flat())
  const also = await acceptReferred(tx, { changeSet, ids: named, by })
  if (decision === 'ACCEPTED') await checkNamed(tx, contents)
  return { changeSet, version, revisions: decision === 'ACCEPTED' ? [...ids, ...also] : ids }
}

/** What a set's accepted revisions make of the things that these are of. */
const readStanding = (tx: Transaction, changeSet: string, rows: readonly Row[]): Promise<Written[]> =>
  tx.$queryRaw<Written[]>`
    SELECT DISTINCT ON (r."aggregateId") a.kind::text AS kind, r."schemaVersion", r.snapshot
    FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId"
    WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision = 'ACCEPTED'
      AND r."aggregateId" = ANY(${rows.map(({ aggregateId }) => aggregateId)}::uuid[])
    ORDER BY r."aggregateId", r.position DESC`

const contentOf = ({ kind, schemaVersion, snapshot }: Written): Snapshot[] =>
  snapshot === null ? [] : [{ kind, content: parseStoredSnapshot(kind, schemaVersion, snapshot) } as Snapshot]

function checkReason(reason: string | null): string {
  const text = reason?.trim() ?? ''
  if (text !== '' && [...text].length <= longestReason) return text
  throw new Problem('BAD_INPUT', 'A rejection needs a reason.', {
    field: 'reason',
    limit: `1 to ${longestReason} characters`,
    remedy: 'Say in a few words what is wrong with it.',
  })
}

async function findSet(tx: Transaction, revisions: readonly string[]): Promise<string> {
  const found = await tx.revision.findMany({
    where: { id: { in: [...revisions] } },
    select: { id: true, changeSetId: true },
  })
  const [first] = found
  if (first === undefined || found.length < new Set(revisions).size)
    throw new Problem('NOT_FOUND', 'There is no such revision.', { field: 'revisions' })
  if (found.some(({ changeSetId }) => changeSetId !== first.changeSetId))
    throw new Problem('BAD_INPUT', 'These revisions are of several change sets.', {
      field: 'revisions',
      limit: 'of one change set',
      remedy: 'Decide on those of each set by themselves.',
    })
  return first.changeSetId
}

/** A suggestion is about what was current when it was made. */
async function checkCurrent(tx: Transaction, changeSet: string, rows: readonly Row[]): Promise<void> {
  const states = await readDrafts(
    tx,
    changeSet,
    rows.map(({ aggregateId }) => aggregateId),
  )
  const current = new Map([...states].map(([id, state]) => [id, currentOf(state)]))
  const conflicts: Conflict[] = []
  for (const { id, aggregateId: aggregate, kind, base, schemaVersion, snapshot } of rows) {
    const theirs = current.get(aggregate) ?? null
    const yours = snapshot === null ? null : parseStoredSnapshot(kind, schemaVersion, snapshot)
    if (theirs !== base) conflicts.push({ aggregate, kind, base, theirs, yours })
    current.set(aggregate, id)
  }
  if (conflicts.length > 0) throw staleRevision(conflicts)
}
