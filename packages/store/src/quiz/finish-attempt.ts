import type { Database, Transaction } from '../database.ts'
import type { LearnerKey } from '../learner/find-learner.ts'
import { lockOwnAttempt } from '../learner/own-attempt.ts'
import { type ShownAttempt, showAttempt } from './shown-attempt.ts'
import { parseStored } from './shown-item.ts'
import { tellAnswers } from './tell-answers.ts'
import { finishOf } from './time-limit.ts'

/**
 * Ends one's own attempt and returns it with all results, those of questions left out too. Asking again gives the same.
 * @throws Problem NOT_FOUND for another's attempt
 */
export async function finishAttempt(
  { prisma }: Pick<Database, 'prisma'>,
  { attempt: id, learner, now = new Date() }: { attempt: string; learner: LearnerKey | null; now?: Date },
): Promise<ShownAttempt> {
  return prisma.$transaction(async (tx) => {
    const attempt = await lockOwnAttempt(tx, id, learner)
    return showAttempt(await endLocked(tx, attempt, now), now)
  })
}

/** Writes down that an attempt, which this transaction has locked, is over: now, or since its time was. Returns it so; one that was over, as it is. */
export async function endLocked<Locked extends Awaited<ReturnType<typeof lockOwnAttempt>>>(
  tx: Transaction,
  attempt: Locked,
  now: Date,
): Promise<Locked> {
  if (attempt.finishedAt !== null) return attempt
  const finishedAt = finishOf(attempt, now) ?? now
  await tx.attempt.update({ where: { id: attempt.id }, data: { finishedAt } })
  // By the time that is written down: memories are made of it again.
  if (attempt.mode === 'TEST') await tellAnswers(tx, { attempt, told: toldBy(attempt), at: finishedAt })
  return { ...attempt, finishedAt }
}

/** What a test tells at its end of the questions that were answered, in their order. */
const toldBy = ({ items, responses }: Awaited<ReturnType<typeof lockOwnAttempt>>) =>
  items.flatMap(({ item: row }) => {
    const response = responses.find(({ itemId }) => itemId === row.id)
    if (response === undefined) return []
    const { id: responseId, itemId, correct } = response
    return [{ responseId, itemId, item: parseStored(row), correct }]
  })
