import { v7 } from 'uuid'
import type { Database } from '../database.ts'
import { ensureLearner, type LearnerKey } from '../learner/find-learner.ts'
import { Problem } from '../problem.ts'
import { attemptParts, type ShownAttempt, showAttempt } from './shown-attempt.ts'
import { checkTimeLimit, type TimeLimit } from './time-limit.ts'

type Start = Partial<TimeLimit> & { quiz: string; mode: 'PRACTICE' | 'TEST'; learner: LearnerKey; now?: Date }

/**
 * Starts a run through a quiz and pins the questions it has now, whatever becomes of them. It is that learner's
 * own, who is made when it is their first.
 * @throws Problem NOT_FOUND for a quiz without questions, BAD_INPUT for a secret that could be guessed, or a time limit that is not offered
 */
export async function startAttempt(
  { prisma }: Pick<Database, 'prisma'>,
  { quiz, mode, learner, minutes = null, accommodation = 1, now = new Date() }: Start,
): Promise<ShownAttempt> {
  const limit = checkTimeLimit({ minutes, accommodation })
  return prisma.$transaction(async (tx) => {
    const items = await tx.quizItem.findMany({
      where: { quizId: quiz, item: { withdrawnAt: null } },
      orderBy: { position: 'asc' },
      select: { itemId: true },
    })
    if (items.length === 0) throw new Problem('NOT_FOUND', 'There is no such quiz.', { field: 'quiz' })
    const attempt = await tx.attempt.create({
      data: {
        id: v7(),
        quizId: quiz,
        learnerId: await ensureLearner(tx, learner, now),
        mode,
        ...limit,
        startedAt: now,
        items: { create: items.map(({ itemId }, position) => ({ position, itemId })) },
      },
      include: attemptParts,
    })
    return showAttempt(attempt, now)
  })
}
