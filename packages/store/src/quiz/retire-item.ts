import { v7 } from 'uuid'
import { writeAudit } from '../audit/write-audit.ts'
import type { Database, Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { lockPublications, patiently } from '../publication/lock-publications.ts'
import { checkWords, type Decision } from './decision.ts'
import { prepareDocument } from './prepare-quizzes.ts'

/**
 * Takes a question out, under its key, and composes the quizzes that had it anew, all in one transaction. Attempts that were started with
 * it keep it.
 * @throws Problem NOT_FOUND for a key that no question has, ALREADY_DONE for one that is retired, BAD_INPUT without a reason
 */
export async function retireItem(
  database: Pick<Database, 'prisma'>,
  { itemKey, reason, by, actor, now = new Date() }: Decision & { reason: string },
): Promise<void> {
  const told = { reason: checkWords('reason', reason), retiredBy: checkWords('by', by) }
  await patiently(database, 120_000, async (tx) => {
    await lockPublications(tx)
    if ((await tx.item.findFirst({ where: { key: itemKey }, select: { id: true } })) === null)
      throw new Problem('NOT_FOUND', 'No question has this key.', {
        field: 'itemKey',
        remedy: '`backstop quiz reports` and `backstop quiz export` name the keys.',
      })
    if ((await tx.itemRetirement.count({ where: { itemKey, restoredAt: null } })) > 0)
      throw new Problem('ALREADY_DONE', 'This question is retired already.', { field: 'itemKey' })
    await tx.itemRetirement.create({ data: { id: v7(), itemKey, ...told, retiredAt: now } })
    await writeAudit(tx, actor ?? { id: null, name: by }, now, [{ act: 'RETIRED', detail: itemKey }])
    await composeAnew(tx, itemKey)
  })
}

/**
 * Lets a retired question be asked again, where it can still be proved. That it was retired, why and by whom is kept.
 * @throws Problem NOT_FOUND for a question that is not retired
 */
export async function restoreItem(
  database: Pick<Database, 'prisma'>,
  { itemKey, by, actor, now = new Date() }: Decision,
): Promise<void> {
  const restoredBy = checkWords('by', by)
  await patiently(database, 120_000, async (tx) => {
    await lockPublications(tx)
    const { count } = await tx.itemRetirement.updateMany({
      where: { itemKey, restoredAt: null },
      data: { restoredBy, restoredAt: now },
    })
    if (count === 0) throw new Problem('NOT_FOUND', 'No question with this key is retired.', { field: 'itemKey' })
    await writeAudit(tx, actor ?? { id: null, name: by }, now, [{ act: 'RESTORED', detail: itemKey }])
    await composeAnew(tx, itemKey)
  })
}

/** Makes the questions of the documents anew that a question is about. */
async function composeAnew(tx: Transaction, itemKey: string): Promise<void> {
  const documents = await tx.document.findMany({
    where: { claims: { some: { id: { in: await claimsOf(tx, itemKey) } } } },
    select: { id: true },
  })
  for (const { id } of documents) {
    await tx.preparation.deleteMany({ where: { documentId: id } })
    await prepareDocument(tx, id)
  }
}

async function claimsOf(tx: Transaction, itemKey: string): Promise<string[]> {
  const rows = await tx.itemClaim.findMany({ where: { item: { key: itemKey } }, select: { claimId: true } })
  return rows.map(({ claimId }) => claimId)
}
