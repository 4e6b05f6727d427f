import { gradeResponse, judgeClaims, type Response } from '@backstop/quiz'
import { v7 } from 'uuid'
import type { Database, Transaction } from '../database.ts'
import type { LearnerKey } from '../learner/find-learner.ts'
import { lockOwnAttempt } from '../learner/own-attempt.ts'
import { Problem } from '../problem.ts'
import { findAttempt, type ShownAttempt, type ShownResult, showAttempt } from './shown-attempt.ts'
import { parseStored, type ShownItem } from './shown-item.ts'
import { tellAnswers } from './tell-answers.ts'
import { finishOf } from './time-limit.ts'

/** An answer that counts: the attempt with it, the question, and the result as far as it may be told. */
export type Answered = { attempt: ShownAttempt; item: ShownItem; result: ShownResult | null }

type Answer = {
  attempt: string
  item: string
  response: Response | { [Key in keyof Response]?: Response[Key] | null }
  /** Chosen by the client, new for each answer: the same key gives the same result, so that a retry answers nothing twice. */
  clientKey: string
  learner: LearnerKey | null
  now?: Date
}

const longestKey = 100

/**
 * Answers a question of one's own attempt, once.
 * @throws Problem NOT_FOUND for another's attempt or a question that it does not have; BAD_INPUT for a response that does not fit the question or a
 * key used for another one; ALREADY_DONE when it was answered before (`details` has the first result) or the attempt is finished, by its
 * learner or by its time limit
 */
export async function answerItem({ prisma }: Pick<Database, 'prisma'>, answer: Answer): Promise<Answered> {
  const { length } = answer.clientKey
  if (length === 0 || length > longestKey) {
    throw new Problem('BAD_INPUT', 'The client key is empty or too long.', {
      field: 'input.clientKey',
      limit: `1 to ${longestKey} characters`,
    })
  }
  return prisma.$transaction((tx) => answerLocked(tx, answer))
}

async function answerLocked(
  tx: Transaction,
  { attempt: id, item: itemId, response, clientKey, learner, now = new Date() }: Answer,
) {
  const attempt = await lockOwnAttempt(tx, id, learner)
  const row = attempt.items.find(({ item }) => item.id === itemId)?.item
  if (row === undefined) throw new Problem('NOT_FOUND', 'The attempt has no such question.', { field: 'input.item' })
  const answered = (given: typeof attempt): Answered => {
    const shown = showAttempt(given, now)
    const own = shown.items.find(({ item }) => item.id === itemId)
    return { attempt: shown, item: own?.item as ShownItem, result: own?.result ?? null }
  }

  const repeated = attempt.responses.find((before) => before.clientKey === clientKey)
  if (repeated?.itemId === itemId) return answered(attempt)
  if (repeated)
    throw new Problem('BAD_INPUT', 'This client key was used for another question.', { field: 'input.clientKey' })
  if (attempt.responses.some((before) => before.itemId === itemId)) {
    const { result } = answered(attempt)
    throw new Problem('ALREADY_DONE', 'This question was answered already; the first answer counts.', {
      field: 'input.item',
      details: { result },
    })
  }
  if (attempt.finishedAt === null && finishOf(attempt, now) !== null) {
    throw new Problem('ALREADY_DONE', 'The time for this attempt is over; what was not answered counts as left out.', {
      field: 'input.attempt',
      remedy: 'Look at the result, or start again with more time or without a limit.',
    })
  }
  if (attempt.finishedAt !== null) {
    throw new Problem('ALREADY_DONE', 'This attempt is finished.', {
      field: 'input.attempt',
      remedy: 'Start a new one.',
    })
  }

  const item = parseStored(row)
  const given = Object.fromEntries(Object.entries(response).filter(([, value]) => value != null)) as Response
  const grade = gradeResponse(item, given)
  if (!grade.ok) throw new Problem('BAD_INPUT', grade.error.message, { field: 'input.response' })
  const { correct } = grade.value
  const responseId = v7()
  const judged = [...judgeClaims(item, grade.value)].map(([claimId, correct]) => ({ claimId, correct }))
  await tx.response.create({
    data: {
      ...{ id: responseId, attemptId: id, itemId, clientKey, answer: given, correct, answeredAt: now },
      recollections: { createMany: { data: judged } },
    },
  })
  if (attempt.mode === 'PRACTICE')
    await tellAnswers(tx, { attempt, told: [{ responseId, itemId, item, correct }], at: now })
  return answered((await findAttempt(tx, id)) as typeof attempt)
}
