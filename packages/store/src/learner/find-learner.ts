import { v7 } from 'uuid'
import type { Prisma } from '../../generated/client/client.ts'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { hashToken } from '../user/hash-token.ts'

/** By what somebody is known as a learner: the secret that only their cookie carries, or the id of their account. */
export type LearnerKey = { secret: string } | { user: string }

/** The shortest learner's secret that is taken: 32 random bytes in hex have 64 characters, in base64url 43. */
const shortestSecret = 32

/** The condition that finds the learner with this key, inside any query: `where: { learner: whereLearner(key) }`. */
export const whereLearner = (key: LearnerKey) =>
  ('secret' in key ? { secretHash: hashToken(key.secret) } : { userId: key.user }) satisfies Prisma.LearnerWhereInput

/** The id of a learner; null for somebody who has begun nothing yet. */
async function findLearner(tx: Pick<Transaction, 'learner'>, key: LearnerKey): Promise<string | null> {
  const found = await tx.learner.findFirst({ where: whereLearner(key), select: { id: true } })
  return found?.id ?? null
}

/**
 * The id of a learner, held back from answering in other transactions until this one ends; null for somebody who has begun nothing yet. Where several
 * things are locked, a learner comes first, then attempts, then questions by id: so nobody waits in a circle.
 */
export async function lockLearner(tx: Transaction, key: LearnerKey): Promise<string | null> {
  const { secretHash, userId }: { secretHash?: string; userId?: string } = whereLearner(key)
  // New attempts, which refer to the row, are not held back.
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Learner" WHERE "secretHash" = ${secretHash ?? null} OR "userId" = ${userId ?? null}::uuid FOR NO KEY UPDATE`
  return found?.id ?? null
}

/**
 * The id of a learner, who is made with the first thing they begin.
 * @throws Problem BAD_INPUT for a secret that could be guessed
 */
export async function ensureLearner(tx: Pick<Transaction, 'learner'>, key: LearnerKey, now: Date): Promise<string> {
  if ('secret' in key && key.secret.length < shortestSecret)
    throw new Problem('BAD_INPUT', 'That is no learner’s secret.', { field: 'learner' })
  const found = await findLearner(tx, key)
  if (found !== null) return found
  // Two tabs may begin at one moment: one of them makes the learner, both find it.
  await tx.learner.createMany({ data: [{ id: v7(), createdAt: now, ...whereLearner(key) }], skipDuplicates: true })
  return (await findLearner(tx, key)) as string
}
