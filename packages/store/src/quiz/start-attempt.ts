import { v7 } from 'uuid'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { hashLearner } from './learner.ts'
import { attemptParts, type ShownAttempt, showAttempt } from './shown-attempt.ts'

/** The shortest learner's secret that is taken: 32 random bytes in hex have 64 characters, in base64url 43. */
const shortestSecret = 32

/**
 * Starts a run through a quiz and pins the questions it has now, whatever becomes of them. `learner` is the secret that makes the attempt the
 * learner's own.
 * @throws Problem NOT_FOUND for a quiz without questions, BAD_INPUT for a secret that could be guessed
 */
export async function startAttempt(
  { prisma }: Pick<Database, 'prisma'>,
  { quiz, mode, learner, now = new Date() }: { quiz: string; mode: 'PRACTICE' | 'TEST'; learner: string; now?: Date },
): Promise<ShownAttempt> {
  if (learner.length < shortestSecret)
    throw new Problem('BAD_INPUT', 'That is no learner’s secret.', { field: 'learner' })
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
        learnerHash: hashLearner(learner),
        mode,
        startedAt: now,
        items: { create: items.map(({ itemId }, position) => ({ position, itemId })) },
      },
      include: attemptParts,
    })
    return showAttempt(attempt)
  })
}
