import type { Transaction } from '../database.ts'
import { type Head, readHeads } from './head.ts'
import { lockPublications } from './lock-publications.ts'
import { project, putReferences, putSlugs } from './project.ts'
import { deleteRows } from './rows.ts'

/** The tables that published revisions alone decide, in the order in which they can be emptied. */
export const publicTables = [
  'ClaimRelation',
  'Claim',
  'Guard',
  'Entity',
  'Predicate',
  'DocumentVersion',
  'Document',
  'SearchEntry',
  'Slug',
  'Reference',
] as const

/**
 * Empties the public tables and fills them again by replaying every published revision in publication order. The rows come
 * back byte for byte, but for what was redacted since.
 */
export async function rebuild(tx: Transaction): Promise<void> {
  await lockPublications(tx)
  await tx.$executeRaw`UPDATE "Entity" SET "mergedIntoId" = NULL WHERE "mergedIntoId" IS NOT NULL`
  for (const table of publicTables) await tx.$executeRawUnsafe(`DELETE FROM "${table}"`)
  await tx.$executeRaw`UPDATE "Aggregate" SET "publishedRevisionId" = NULL WHERE "publishedRevisionId" IS NOT NULL`
  const published = await tx.publication.findMany({ orderBy: { revision: 'asc' }, select: { changeSetId: true } })
  for (const { changeSetId } of published) {
    const ids = await replayHeads(tx, changeSetId)
    await putSlugs(tx, await readHeads(tx, ids))
  }
  const live = await tx.aggregate.findMany({
    where: { publishedRevisionId: { not: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  const ids = live.map(({ id }) => id)
  await deleteRows(tx, 'Reference', 'fromId', ids)
  await putReferences(tx, (await readHeads(tx, ids)) as Head[], ids)
  await project(tx, ids)
}

/** Moves the heads to what one change set published. */
async function replayHeads(tx: Transaction, changeSet: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH last AS (
      SELECT DISTINCT ON ("aggregateId") "aggregateId", id, action FROM "Revision"
      WHERE "changeSetId" = ${changeSet}::uuid AND decision = 'ACCEPTED' ORDER BY "aggregateId", position DESC
    )
    UPDATE "Aggregate" a SET "publishedRevisionId" = CASE last.action WHEN 'PUT' THEN last.id END
    FROM last WHERE a.id = last."aggregateId" RETURNING a.id`
  return rows.map(({ id }) => id)
}
