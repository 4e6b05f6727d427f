import type { Database } from '../database.ts'
import type { List } from '../page/list.ts'
import { sql } from '../page/sql.ts'
import { attemptParts, type ShownAttempt, showAttempt } from '../quiz/shown-attempt.ts'
import { type LearnerKey, whereLearner } from './find-learner.ts'

/** A learner's own attempts, the latest first. */
export function listAttempts(learner: LearnerKey | null): List {
  return {
    order: 'own attempts',
    from: sql`"Attempt" a`,
    id: sql`a.id`,
    where:
      learner === null ? sql`false` : sql`a."learnerId" = (select l.id from "Learner" l where ${isLearner(learner)})`,
    // Their ids are made of the time they were begun.
    keys: [{ expression: sql`a.id`, type: 'uuid', descending: true }],
  }
}

function isLearner(learner: LearnerKey) {
  const { secretHash, userId } = whereLearner(learner) as { secretHash?: string; userId?: string }
  return secretHash === undefined ? sql`l."userId" = ${userId}::uuid` : sql`l."secretHash" = ${secretHash}`
}

/** A learner's own attempts by their ids, as they are now. */
export async function readAttempts(
  { prisma }: Pick<Database, 'prisma'>,
  { ids, learner }: { ids: readonly string[]; learner: LearnerKey | null },
): Promise<Map<string, ShownAttempt>> {
  if (learner === null) return new Map()
  const attempts = await prisma.attempt.findMany({
    where: { id: { in: [...ids] }, learner: whereLearner(learner) },
    include: attemptParts,
    relationLoadStrategy: 'join',
  })
  return new Map(attempts.map((attempt) => [attempt.id, showAttempt(attempt)]))
}
