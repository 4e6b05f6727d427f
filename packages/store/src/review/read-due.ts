import { type Due, findDue, type Memory } from '@backstop/quiz'
import type { Transaction } from '../database.ts'
import { examAhead, type Moment } from './moment.ts'

/** What a learner remembers of a claim that can still be asked about. */
type Remembered = Memory & { claimId: string; documentId: string }

/**
 * What of a learner's memory is due, and how many claims it holds. A claim that is no longer published, or about which nothing can be asked any more, is
 * not among them.
 */
export async function readDue(
  tx: Pick<Transaction, '$queryRaw'>,
  { id, examOn }: { id: string; examOn: Date | null },
  moment: Moment,
): Promise<Due<Remembered> & { remembered: number }> {
  const memories = await tx.$queryRaw<Remembered[]>`
    SELECT m.*, k."documentId" FROM "Memory" m JOIN "Claim" k ON k.id = m."claimId"
    WHERE m."learnerId" = ${id}::uuid AND EXISTS (
      SELECT FROM "ItemClaim" c JOIN "Item" i ON i.id = c."itemId"
      WHERE c."claimId" = m."claimId" AND i."withdrawnAt" IS NULL)`
  return { ...findDue(memories, { ...moment, exam: examAhead(examOn, moment) }), remembered: memories.length }
}
