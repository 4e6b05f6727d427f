import { type Actor, writeAudit } from '../audit/write-audit.ts'
import type { Database, Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { lockPublications } from '../publication/lock-publications.ts'

/**
 * Takes away for good what revisions of an aggregate said (a legal takedown, an account deleted), and for a document its texts, with all
 * that its claims and the relations between them said: they quote it.
 * A tombstone with the content's hash stays, so that history still adds up. Refused while it is published: withdraw it first.
 * @returns the aggregates
 */
export async function redact(tx: Transaction, { aggregate, now }: { aggregate: string; now: Date }): Promise<string[]> {
  await lockPublications(tx)
  const found = await tx.aggregate.findUnique({
    where: { id: aggregate },
    select: { kind: true, publishedRevisionId: true },
  })
  if (found === null) throw new Problem('NOT_FOUND', 'There is no such thing.', { field: 'aggregate' })
  if (found.publishedRevisionId !== null)
    throw new Problem('BROKEN_LAW', 'This is published.', {
      field: 'aggregate',
      remedy: 'Withdraw it first, then redact it.',
    })
  const redacted = [aggregate, ...(found.kind === 'DOCUMENT' ? await findQuoting(tx, aggregate) : [])]
  await tx.$executeRaw`
    UPDATE "Revision" SET snapshot = NULL, "redactedAt" = ${now}
    WHERE "aggregateId" = ANY(${redacted}::uuid[]) AND snapshot IS NOT NULL`
  // A slug can say what must not be said; nothing published answers to it any more.
  await tx.slug.deleteMany({ where: { aggregateId: aggregate } })
  if (found.kind !== 'DOCUMENT') return redacted
  await tx.textFingerprint.deleteMany({ where: { text: { documentId: aggregate } } })
  await tx.ingestion.deleteMany({ where: { documentId: aggregate } })
  await tx.documentText.updateMany({
    where: { documentId: aggregate, text: { not: null } },
    data: { text: null, redactedAt: now },
  })
  return redacted
}

/** What quotes a document that is not published: its claims, and relations that have one at either end; none of them is published. */
async function findQuoting(tx: Transaction, document: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH claim AS (
      SELECT DISTINCT r."aggregateId" AS id FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId"
      WHERE a.kind = 'CLAIM' AND a."publishedRevisionId" IS NULL AND r.snapshot ->> 'document' = ${document}
    )
    SELECT id FROM claim
    UNION SELECT r."aggregateId" FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId"
      JOIN claim ON claim.id::text IN (r.snapshot ->> 'from', r.snapshot ->> 'to')
      WHERE a.kind = 'RELATION' AND a."publishedRevisionId" IS NULL
    ORDER BY id`
  return rows.map(({ id }) => id)
}

/** The same as an act of an admin, which is written down. */
export function redactThing(
  database: Pick<Database, 'prisma'>,
  { aggregate, by, now }: { aggregate: string; by: Actor; now: Date },
): Promise<void> {
  return database.prisma.$transaction(async (tx) => {
    const redacted = await redact(tx, { aggregate, now })
    await writeAudit(
      tx,
      by,
      now,
      redacted.map((subject) => ({ act: 'REDACTED' as const, subject })),
    )
  })
}
