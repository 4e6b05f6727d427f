import { type Actor, writeAudit } from '../audit/write-audit.ts'
import type { Database, Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { within } from './within.ts'

/**
 * Takes away for good what revisions of an aggregate said (a legal takedown, an account deleted), and for a document its texts.
 * A tombstone with the content's hash stays, so that history still adds up. Refused while it is published: withdraw it first.
 */
export async function redact(tx: Transaction, { aggregate, now }: { aggregate: string; now: Date }): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backstop.publish'))`
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
  await tx.$executeRaw`
    UPDATE "Revision" SET snapshot = NULL, "redactedAt" = ${now}
    WHERE "aggregateId" = ${aggregate}::uuid AND snapshot IS NOT NULL`
  // A slug can say what must not be said; nothing published answers to it any more.
  await tx.slug.deleteMany({ where: { aggregateId: aggregate } })
  if (found.kind === 'DOCUMENT')
    await tx.documentText.updateMany({
      where: { documentId: aggregate, text: { not: null } },
      data: { text: null, redactedAt: now },
    })
}

/** The same as an act of an admin, which is written down. */
export function redactThing(
  database: Pick<Database, 'prisma'>,
  { aggregate, by, now }: { aggregate: string; by: Actor; now: Date },
): Promise<void> {
  return within(database, async (tx) => {
    await redact(tx, { aggregate, now })
    await writeAudit(tx, by, now, [{ act: 'REDACTED', subject: aggregate }])
  })
}
