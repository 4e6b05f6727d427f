import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { attemptParts } from '../quiz/shown-attempt.ts'
import { type LearnerKey, lockLearner, whereLearner } from './find-learner.ts'

/** A learner's own attempt; null when there is none with this id or it is somebody else's. */
export async function findOwnAttempt(tx: Pick<Transaction, 'attempt'>, id: string, learner: LearnerKey | null) {
  if (learner === null) return null
  return tx.attempt.findFirst({ where: { id, learner: whereLearner(learner) }, include: attemptParts })
}

/** A learner's own attempt, locked with its learner against other writers until the transaction ends. Throws NOT_FOUND. */
export async function lockOwnAttempt(tx: Transaction, id: string, learner: LearnerKey | null) {
  if (learner !== null) await lockLearner(tx, learner)
  await tx.$queryRaw`SELECT id FROM "Attempt" WHERE id = ${id}::uuid FOR UPDATE`
  const attempt = await findOwnAttempt(tx, id, learner)
  if (attempt === null) throw new Problem('NOT_FOUND', 'There is no such attempt of yours.', { field: 'attempt' })
  return attempt
}
