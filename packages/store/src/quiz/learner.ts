import { createHash, timingSafeEqual } from 'node:crypto'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { findAttempt } from './shown-attempt.ts'

/** What is kept of a learner's secret: its SHA-256 in hex. Who holds the secret is the learner; the database cannot tell it. */
export const hashLearner = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** A learner's own attempt; null when there is none with this id or it is somebody else's. */
export async function findOwnAttempt(tx: Pick<Transaction, 'attempt'>, id: string, learner: string | null) {
  if (learner === null) return null
  const attempt = await findAttempt(tx, id)
  return attempt !== null && isSame(attempt.learnerHash, hashLearner(learner)) ? attempt : null
}

/** A learner's own attempt, locked against other writers of it until the transaction ends. Throws NOT_FOUND. */
export async function lockOwnAttempt(tx: Transaction, id: string, learner: string | null) {
  await tx.$queryRaw`SELECT id FROM "Attempt" WHERE id = ${id}::uuid FOR UPDATE`
  const attempt = await findOwnAttempt(tx, id, learner)
  if (attempt === null) throw new Problem('NOT_FOUND', 'There is no such attempt of yours.', { field: 'attempt' })
  return attempt
}
