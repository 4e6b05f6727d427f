import { randomBytes } from 'node:crypto'
import { itemSchema } from '@backstop/quiz'
import { v7 } from 'uuid'
import type { Database } from '../database.ts'
import { whereLearner } from '../learner/find-learner.ts'
import { answerItem } from '../quiz/answer-item.ts'
import { findQuiz } from '../quiz/find-quiz.ts'
import { finishAttempt } from '../quiz/finish-attempt.ts'
import type { ShownAttempt } from '../quiz/shown-attempt.ts'
import { startAttempt } from '../quiz/start-attempt.ts'
import { responsesTo } from './respond.ts'

/** The article of the seed. */
const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'

/** Somebody who takes quizzes of the seed's article, at the times that they are told. */
export function createStudent(database: Database) {
  const learner = { secret: randomBytes(32).toString('hex') }

  /** Begins the quiz of a seed. */
  async function start(now: Date, { seed = 1, mode = 'PRACTICE' as 'PRACTICE' | 'TEST' } = {}): Promise<ShownAttempt> {
    const quiz = (await findQuiz(database, { slug, seed })) as string
    return startAttempt(database, { quiz, mode, learner, now })
  }
  /** Answers the question at a place, rightly or not. */
  async function answer(attempt: ShownAttempt, position: number, how: 'right' | 'wrong', now: Date) {
    const item = attempt.items[position]?.item.id as string
    const { content } = await database.prisma.item.findUniqueOrThrow({ where: { id: item } })
    const response = responsesTo(itemSchema.parse(content))[how]
    return answerItem(database, { attempt: attempt.id, item, response, clientKey: v7(), learner, now })
  }
  /** Answers the first questions of an attempt, one after the other, a second each. */
  async function answerAll(attempt: ShownAttempt, how: readonly ('right' | 'wrong')[], now: Date): Promise<void> {
    for (const [i, each] of how.entries()) await answer(attempt, i, each, new Date(now.getTime() + 1000 * (i + 1)))
  }
  const finish = (attempt: ShownAttempt, now: Date) => finishAttempt(database, { attempt: attempt.id, learner, now })
  const findId = async () => (await database.prisma.learner.findFirstOrThrow({ where: whereLearner(learner) })).id
  /** What they remember, by claim. */
  const memories = async () =>
    database.prisma.memory.findMany({ where: { learnerId: await findId() }, orderBy: { claimId: 'asc' } })
  return { learner, start, answer, answerAll, finish, memories, findId }
}
