import type { Database, Transaction } from '../database.ts'
import { rebuildMemory } from '../memory/update-memory.ts'
import { rebuildAbility } from '../rating/rebuild-ability.ts'
import { ensureLearner, whereLearner } from './find-learner.ts'

/** How many attempts somebody without an account has begun. */
export const countWork = ({ prisma }: Pick<Database, 'prisma'>, secret: string): Promise<number> =>
  prisma.attempt.count({ where: { learner: whereLearner({ secret }) } })

/**
 * Gives all that the holder of a secret has done to an account, for good: the secret opens nothing afterwards.
 * @returns how many attempts that were
 */
export async function adoptWork(
  { prisma }: Pick<Database, 'prisma'>,
  { secret, user, now = new Date() }: { secret: string; user: string; now?: Date },
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const from = await lockLearner(tx, secret)
    if (from === null) return 0
    const to = await ensureLearner(tx, { user }, now)
    const moved = { where: { learnerId: from }, data: { learnerId: to } }
    const { count } = await tx.attempt.updateMany(moved)
    await tx.itemReport.updateMany(moved)
    await rebuildMemory(tx, to)
    await rebuildAbility(tx, to)
    const { examOn } = await tx.learner.delete({ where: { id: from } })
    // An exam of the account's own counts before one that was set on a device.
    if (examOn !== null) await tx.learner.updateMany({ where: { id: to, examOn: null }, data: { examOn } })
    return count
  })
}

/** Waits for what the holder is just beginning and lets nothing more begin: it would go with the learner. */
async function lockLearner(tx: Transaction, secret: string): Promise<string | null> {
  const { secretHash } = whereLearner({ secret }) as { secretHash: string }
  const [found] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM "Learner" WHERE "secretHash" = ${secretHash} FOR UPDATE`
  return found?.id ?? null
}
