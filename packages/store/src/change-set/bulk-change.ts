import type { AggregateKind, Content } from '@backstop/knowledge'
import { v7 } from 'uuid'
import { type Actor, writeAudit } from '../audit/write-audit.ts'
import type { Database, Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { headsOfKind, readHeads } from '../publication/head.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'
import { lockSeveral } from './lock-several.ts'
import { takeCurrentSet } from './open-change-set.ts'
import { propose } from './propose.ts'
import { type Edit, type ProposedChange, proposeIn } from './propose-change.ts'

/** What one of several edits comes to: what was there and what is there now, by which revision; null where it was only tried. */
export type BulkChanged = {
  aggregate: string
  revision: string | null
  kind: AggregateKind
  before: Content<AggregateKind> | null
  after: Content<AggregateKind> | null
}

/** An edit that would not be kept, by its place among those asked for, and why. */
export type BulkRefused = { index: number; problem: Problem }

/** What several edits come to. Those refused are told where they are only tried: else one that is refused ends all. */
export type BulkOutcome = { changed: BulkChanged[]; refused: BulkRefused[] }

/** That all of it was only tried: whatever was written goes away with the transaction. */
class OnlyTried extends Error {
  readonly changed: BulkChanged[]
  constructor(changed: BulkChanged[]) {
    super('only tried')
    this.changed = changed
  }
}

/** Does some work in a transaction and tells what it changed; where it is only tried, nothing of it stays. */
async function tryOrDo(
  database: Pick<Database, 'prisma'>,
  dryRun: boolean,
  work: (tx: Transaction) => Promise<readonly string[]>,
): Promise<BulkChanged[]> {
  try {
    return await database.prisma.$transaction(async (tx) => {
      await lockSeveral(tx)
      const changed = await readChanged(tx, await work(tx))
      if (dryRun) throw new OnlyTried(changed)
      return changed
    })
  } catch (error) {
    if (error instanceof OnlyTried) return error.changed.map((each) => ({ ...each, revision: null }))
    throw error
  }
}

async function readChanged(tx: Transaction, revisions: readonly string[]): Promise<BulkChanged[]> {
  const rows = await tx.revision.findMany({
    where: { id: { in: [...revisions] } },
    select: {
      ...{ id: true, aggregateId: true, schemaVersion: true, snapshot: true },
      base: { select: { schemaVersion: true, snapshot: true } },
      aggregate: { select: { kind: true } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, aggregateId, aggregate: { kind }, base, ...row }) => ({
    ...{
      aggregate: aggregateId,
      revision: id,
      kind,
      before: base === null ? null : contentOf(kind, base),
      after: contentOf(kind, row),
    },
  }))
}

const contentOf = (kind: AggregateKind, row: { schemaVersion: number; snapshot: unknown }) =>
  row.snapshot === null ? null : parseStoredSnapshot(kind, row.schemaVersion, row.snapshot)

/** Writes several edits, all or none; with `dryRun` it only tells what they would come to, and which would be refused. */
export async function bulkChange(
  database: Pick<Database, 'prisma'>,
  { edits, dryRun }: { edits: readonly Edit[]; dryRun: boolean },
): Promise<BulkOutcome> {
  const refused: BulkRefused[] = []
  const changed = await tryOrDo(database, dryRun, async (tx) => {
    const written: ProposedChange[] = []
    for (const [index, edit] of edits.entries()) {
      const outcome = dryRun ? await tryIn(tx, edit) : await proposeIn(tx, edit)
      if (outcome instanceof Problem) refused.push({ index, problem: outcome })
      else written.push(outcome)
    }
    return written.flatMap(({ revision, also }) => [revision, ...also])
  })
  return { changed, refused }
}

/** Writes an edit in a transaction, or nothing of it: then why. */
async function tryIn(tx: Transaction, edit: Edit): Promise<ProposedChange | Problem> {
  await tx.$executeRaw`SAVEPOINT tried`
  try {
    return await proposeIn(tx, edit)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT tried`
    return error
  }
}

/**
 * Writes every published claim with one predicate anew with another, and withdraws the one, in the editor’s own set: it is published and
 * taken back as one. With `dryRun` it only tells what would change.
 * @throws Problem BAD_INPUT for one that is not published
 */
export function mergePredicates(
  database: Pick<Database, 'prisma'>,
  {
    loser,
    survivor,
    dryRun,
    by,
    now,
  }: { loser: string; survivor: string; dryRun: boolean; by: Actor & { id: string }; now: Date },
): Promise<BulkChanged[]> {
  return tryOrDo(database, dryRun, async (tx) => {
    const known = headsOfKind(await readHeads(tx, [loser, survivor]), 'PREDICATE')
    if (loser === survivor || known.length < 2)
      throw new Problem('BAD_INPUT', 'Two published predicates are merged.', {
        ...{ field: 'loser', remedy: 'Publish both first.' },
      })
    const changeSet = await takeCurrentSet(tx, { owner: by.id }, { author: by.id, now })
    const claims = await tx.claim.findMany({ where: { predicateId: loser }, select: { id: true } })
    const heads = headsOfKind(
      await readHeads(
        tx,
        claims.map(({ id }) => id),
      ),
      'CLAIM',
    )
    const ids = [loser, ...heads.map(({ id }) => id)]
    const bases = await tx.aggregate.findMany({ where: { id: { in: ids } } })
    const baseOf = new Map(bases.map(({ id, publishedRevisionId }) => [id, publishedRevisionId]))
    const proposals = [
      ...heads.map(({ id, content }) => ({
        ...{ id: v7(), aggregate: id, kind: 'CLAIM' as const, base: baseOf.get(id) ?? null },
        content: { ...content, predicate: survivor },
      })),
      { id: v7(), aggregate: loser, kind: 'PREDICATE' as const, content: null, base: baseOf.get(loser) ?? null },
    ]
    await propose(tx, { changeSet, proposals, author: by.id, decision: 'ACCEPTED', now })
    await writeAudit(
      tx,
      by,
      now,
      ids.map((subject) => ({ act: 'PROPOSED' as const, subject, changeSet })),
    )
    return proposals.map(({ id }) => id)
  })
}
