import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { lockChangeSet } from './lock-change-set.ts'

/** Accepts or rejects one proposed revision. A rejection says why; a decision may change until the set is published. */
export async function decide(
  tx: Transaction,
  {
    revision,
    decision,
    reason,
    by,
  }: { revision: string; decision: 'ACCEPTED' | 'REJECTED'; reason: string | null; by: string },
): Promise<{ version: number }> {
  const found = await tx.revision.findUnique({ where: { id: revision }, select: { changeSetId: true } })
  if (found === null) throw new Problem('NOT_FOUND', 'There is no such revision.', { field: 'revision' })
  if (decision === 'REJECTED' && !reason?.trim())
    throw new Problem('BAD_INPUT', 'A rejection needs a reason.', { field: 'reason', limit: 'at least one word' })
  const { version } = await lockChangeSet(tx, found.changeSetId)
  await tx.revision.update({ where: { id: revision }, data: { decision, reason, decidedBy: by } })
  return { version }
}
