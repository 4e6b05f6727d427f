import type { Database } from '../database.ts'
import { lockOwnAttempt } from './learner.ts'
import { type ShownAttempt, showAttempt } from './shown-attempt.ts'
import { finishOf } from './time-limit.ts'

/**
 * Ends one's own attempt and returns it with all results, those of questions left out too. Asking again gives the same.
 * @throws Problem NOT_FOUND for another's attempt
 */
export async function finishAttempt(
  { prisma }: Pick<Database, 'prisma'>,
  { attempt: id, learner, now = new Date() }: { attempt: string; learner: string | null; now?: Date },
): Promise<ShownAttempt> {
  return prisma.$transaction(async (tx) => {
    const attempt = await lockOwnAttempt(tx, id, learner)
    if (attempt.finishedAt !== null) return showAttempt(attempt, now)
    const finishedAt = finishOf(attempt, now) ?? now
    await tx.attempt.update({ where: { id }, data: { finishedAt } })
    return showAttempt({ ...attempt, finishedAt }, now)
  })
}
