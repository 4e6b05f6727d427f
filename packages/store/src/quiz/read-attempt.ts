import { writeComposition } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { type LearnerKey, whereLearner } from '../learner/find-learner.ts'
import { findOwnAttempt } from '../learner/own-attempt.ts'
import { checkComposition } from './check-composition.ts'
import type { QuizName } from './find-quiz.ts'
import { defaultSeed } from './seed.ts'
import { attemptParts, type ShownAttempt, showAttempt } from './shown-attempt.ts'

/** A learner's own attempt as it is now; null when there is none with this id or it is somebody else's: nobody can tell which. */
export async function readAttempt(
  { prisma }: Pick<Database, 'prisma'>,
  { attempt, learner }: { attempt: string; learner: LearnerKey | null },
): Promise<ShownAttempt | null> {
  const found = await findOwnAttempt(prisma, attempt, learner)
  return found === null ? null : showAttempt(found)
}

/**
 * A learner's own latest attempt at a quiz, finished or not: what to go on with, or to look back at. With neither a seed nor a
 * composition, at any of the quizzes that share the slug. Null for somebody who began none, and without a query for somebody who never began anything.
 */
export async function readLatestAttempt(
  { prisma, pool }: Pick<Database, 'prisma' | 'pool'>,
  { slug, seed, composition, learner }: QuizName & { learner: LearnerKey | null },
): Promise<ShownAttempt | null> {
  if (learner === null) return null
  const isAny = seed === undefined && composition === undefined
  const only = isAny
    ? {}
    : { seed: seed ?? defaultSeed, composition: writeComposition(await checkComposition({ pool }, composition ?? {})) }
  const found = await prisma.attempt.findFirst({
    where: { learner: whereLearner(learner), quiz: { slug, ...only } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    include: attemptParts,
    relationLoadStrategy: 'join',
  })
  return found === null ? null : showAttempt(found)
}
