import type { Transaction } from '../database.ts'
import { updateMemory } from '../memory/update-memory.ts'
import { type Told, updateRatings } from '../rating/update-ratings.ts'

/**
 * What becomes of answers as soon as their learner is told how they were, and not before: neither what is due nor a rating may give away how a
 * test goes. The learner has to be locked.
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
  await updateMemory(tx, { learnerId, responses: told.map(({ responseId }) => responseId), at })
  await updateRatings(tx, { learnerId, attemptId, told })
}
