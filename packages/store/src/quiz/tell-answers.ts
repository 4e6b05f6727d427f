import type { Transaction } from '../database.ts'
import { lockLearner, updateMemory } from '../memory/update-memory.ts'
import { type Told, updateRatings } from '../rating/update-ratings.ts'

/**
 * What becomes of answers as soon as their learner is told how they were, and not before: neither what is due nor a rating may give away how a
 * test goes. Locks come in this order everywhere: the attempt, its learner, questions by id.
 */
export async function tellAnswers(
  tx: Transaction,
  {
    attempt,
    told,
    at,
  }: { attempt: { id: string; learnerId: string }; told: readonly (Told & { responseId: string })[]; at: Date },
): Promise<void> {
  if (told.length === 0) return
  const { id: attemptId, learnerId } = attempt
  await lockLearner(tx, learnerId)
  await updateMemory(tx, { learnerId, responses: told.map(({ responseId }) => responseId), at })
  await updateRatings(tx, { learnerId, attemptId, told })
}
