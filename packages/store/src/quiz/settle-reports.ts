import { v7 } from 'uuid'
import type { ReportOutcome } from '../../generated/client/client.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { checkWords, type Decision } from './decision.ts'

export type { ReportOutcome }

/**
 * Notes what an editor did about all that was reported of a question by now, whatever its wording: it waits for nobody any more.
 * @returns the settlement's id, by which it is taken back
 * @throws Problem NOT_FOUND where no report waits, BAD_INPUT without a reason
 */
export async function settleReports(
  { prisma }: Pick<Database, 'prisma'>,
  { itemKey, outcome, reason, by, actor, now = new Date() }: Decision & { outcome: ReportOutcome; reason: string },
): Promise<string> {
  const told = { reason: checkWords('reason', reason), settledBy: checkWords('by', by) }
  return prisma.$transaction(async (tx) => {
    const id = v7()
    await tx.reportSettlement.create({ data: { id, itemKey, outcome, ...told, settledAt: now } })
    const { count } = await tx.itemReport.updateMany({
      where: { item: { key: itemKey }, settlementId: null },
      data: { settlementId: id },
    })
    if (count === 0)
      throw new Problem('NOT_FOUND', 'No report about this question waits.', {
        field: 'key',
        remedy: 'Somebody else may have settled it: look at the question again.',
      })
    await writeAudit(tx, actor ?? { id: null, name: by }, now, [{ act: 'SETTLED', detail: itemKey }])
    return id
  })
}

/**
 * Takes a settlement back: its reports wait again.
 * @throws Problem NOT_FOUND for one that is not there, or not any more
 */
export async function reopenReports(
  { prisma }: Pick<Database, 'prisma'>,
  { settlement, by, actor, now = new Date() }: Omit<Decision, 'itemKey'> & { settlement: string },
): Promise<void> {
  const name = checkWords('by', by)
  await prisma.$transaction(async (tx) => {
    const found = await tx.reportSettlement.findUnique({ where: { id: settlement } })
    if (found === null) throw new Problem('NOT_FOUND', 'These reports wait already.', { field: 'settlement' })
    await tx.reportSettlement.delete({ where: { id: settlement } })
    await writeAudit(tx, actor ?? { id: null, name }, now, [{ act: 'REOPENED', detail: found.itemKey }])
  })
}
