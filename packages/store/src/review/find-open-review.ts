import type { Transaction } from '../database.ts'
import { attemptParts } from '../quiz/shown-attempt.ts'
import { type Moment, startOfDayAt } from './moment.ts'

/** The review that a learner began on this day of theirs and has not come to the end of. */
export async function findOpenReview(tx: Pick<Transaction, 'attempt'>, learnerId: string, moment: Moment) {
  const open = await tx.attempt.findFirst({
    where: { learnerId, quizId: null, finishedAt: null, startedAt: { gte: startOfDayAt(moment) } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    include: attemptParts,
    relationLoadStrategy: 'join',
  })
  return open !== null && open.responses.length < open.items.length ? open : null
}
