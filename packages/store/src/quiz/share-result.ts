import { randomBytes } from 'node:crypto'
import type { ItemEvidence } from '@backstop/quiz'
import type { Database } from '../database.ts'
import type { LearnerKey } from '../learner/find-learner.ts'
import { lockOwnAttempt } from '../learner/own-attempt.ts'
import { Problem } from '../problem.ts'
import { endLocked } from './finish-attempt.ts'
import { readMissed } from './read-missed.ts'
import { attemptParts, type ShownAttempt, showAttempt } from './shown-attempt.ts'
import { type ResultSummary, summariseResults } from './summarise-results.ts'
import { finishOf } from './time-limit.ts'

type Own = { attempt: string; learner: LearnerKey | null; now?: Date }

/** What others see of a result that its learner shares: counts and passages, nothing by question, and nothing of whose it is. */
export type SharedResult = {
  quizId: string
  summary: ResultSummary
  /** What would have settled what was missed, in the order of the text. */
  missed: ItemEvidence[]
}

/**
 * Gives one's own finished attempt a link, 24 random bytes long, and returns it; one that is shared keeps the link it has.
 * @throws Problem NOT_FOUND for another's attempt, BAD_INPUT for one that goes on
 */
export async function shareResult({ prisma }: Pick<Database, 'prisma'>, own: Own): Promise<ShownAttempt> {
  const { attempt: id, learner, now = new Date() } = own
  return prisma.$transaction(async (tx) => {
    const attempt = await lockOwnAttempt(tx, id, learner)
    if (attempt.quizId === null)
      throw new Problem('BAD_INPUT', 'A review is nobody else’s to see.', {
        field: 'attempt',
        limit: 'a finished attempt at a quiz',
        remedy: 'Share the result of a quiz.',
      })
    if (finishOf(attempt, now) === null)
      throw new Problem('BAD_INPUT', 'This attempt goes on: there is no result to share yet.', {
        field: 'attempt',
        limit: 'a finished attempt',
        remedy: 'Answer what is left, or finish it.',
      })
    const shareToken = attempt.shareToken ?? randomBytes(24).toString('base64url')
    // One that its time limit has ended is written down as such.
    const ended = await endLocked(tx, attempt, now)
    await tx.attempt.update({ where: { id }, data: { shareToken } })
    return showAttempt({ ...ended, shareToken }, now)
  })
}

/**
 * Takes back the link of one's own attempt, for good: sharing again makes another. Asking again gives the same.
 * @throws Problem NOT_FOUND for another's attempt
 */
export async function stopSharing({ prisma }: Pick<Database, 'prisma'>, own: Own): Promise<ShownAttempt> {
  const { attempt: id, learner, now = new Date() } = own
  return prisma.$transaction(async (tx) => {
    const attempt = await lockOwnAttempt(tx, id, learner)
    await tx.attempt.update({ where: { id }, data: { shareToken: null } })
    return showAttempt({ ...attempt, shareToken: null }, now)
  })
}

/** The result that a link leads to; null when there is none, or none any more. */
export async function readSharedResult(
  database: Pick<Database, 'prisma'>,
  token: string,
): Promise<SharedResult | null> {
  if (!/^[\w-]{32}$/u.test(token)) return null
  const found = await database.prisma.attempt.findUnique({ where: { shareToken: token }, include: attemptParts })
  if (found === null || found.quizId === null) return null
  const shown = showAttempt(found)
  // Where the sentence is the answer, marking it would hand over the key.
  const told = shown.items.flatMap(({ item, result }) => (result === null || item.form === 'sentence' ? [] : [result]))
  const missed = (await readMissed(database, told)).flat()
  return {
    quizId: found.quizId,
    summary: summariseResults(shown),
    missed: missed.toSorted((a, b) => a.start - b.start || a.end - b.end),
  }
}
