import { composeReview, newcomer } from '@backstop/quiz'
import { v7 } from 'uuid'
import type { Database, Transaction } from '../database.ts'
import { type LearnerKey, lockLearner } from '../learner/find-learner.ts'
import { Problem } from '../problem.ts'
import { attemptParts, type ShownAttempt, showAttempt } from '../quiz/shown-attempt.ts'
import { parseStored } from '../quiz/shown-item.ts'
import { findOpenReview } from './find-open-review.ts'
import { checkMoment, dateAt } from './moment.ts'
import { readDue } from './read-due.ts'

/** The longest review, in questions. */
const longest = 50

/** How many due claims are looked at for each question of a review: some find no question that goes with the others. */
const lookedAt = 3

type Request = { learner: LearnerKey | null; length: number; utcOffset: number; now?: Date }

/**
 * Starts an attempt at questions on what is due, from easy to hard. The review that was begun today and is not done goes on instead: a second click
 * starts nothing twice.
 * @throws Problem NOT_FOUND where nothing is due, BAD_INPUT for a length that is not served or a distance from UTC that no clock has
 */
export async function startReview(
  { prisma }: Pick<Database, 'prisma'>,
  { learner: key, length, utcOffset, now = new Date() }: Request,
): Promise<ShownAttempt> {
  const moment = checkMoment({ now, utcOffset })
  if (!Number.isInteger(length) || length < 1 || length > longest) {
    const limit = `a whole number from 1 to ${longest}`
    throw new Problem('BAD_INPUT', `A review has 1 to ${longest} questions.`, { field: 'length', limit })
  }
  return prisma.$transaction(async (tx) => {
    const id = key === null ? null : await lockLearner(tx, key)
    if (id === null) throw nothingDue()
    const learner = await tx.learner.findUniqueOrThrow({ where: { id } })
    const open = await findOpenReview(tx, learner.id, moment)
    if (open !== null) return showAttempt(open)
    const { due } = await readDue(tx, learner, moment)
    const claims = due.slice(0, lookedAt * length).map(({ claimId }) => claimId)
    const { logits: ability } = (await tx.learnerRating.findUnique({ where: { learnerId: learner.id } })) ?? newcomer
    const seed = `${learner.id}:${dateAt(moment)}`
    const chosen = composeReview(claims, await readCandidates(tx, learner.id, claims), { length, ability, seed })
    if (chosen.length === 0) throw nothingDue()
    const attempt = await tx.attempt.create({
      data: {
        ...{ id: v7(), learnerId: learner.id, mode: 'PRACTICE', startedAt: now },
        items: { create: chosen.map(({ itemId }, position) => ({ position, itemId })) },
      },
      include: attemptParts,
    })
    return showAttempt(attempt)
  })
}

const nothingDue = () =>
  new Problem('NOT_FOUND', 'Nothing is due.', { remedy: 'Take a quiz: what you answer comes back here.' })

/** The questions that hold on these claims, with how hard they are and when this learner answered them last. */
async function readCandidates(tx: Transaction, learnerId: string, claims: readonly string[]) {
  type Row = { id: string; version: number; content: unknown; logits: number | null; askedAt: Date | null }
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id, i.version, i.content, rating.logits, asked."askedAt"
    FROM "Item" i LEFT JOIN "ItemRating" rating ON rating."itemId" = i.id
    LEFT JOIN (
      SELECT r."itemId", max(r."answeredAt") AS "askedAt" FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a.id
      WHERE a."learnerId" = ${learnerId}::uuid GROUP BY r."itemId") asked ON asked."itemId" = i.id
    WHERE i."withdrawnAt" IS NULL
      AND i.id IN (SELECT c."itemId" FROM "ItemClaim" c WHERE c."claimId" = ANY(${[...claims]}::uuid[]))
    ORDER BY i.id`
  return rows.map(({ logits, askedAt, ...row }) => {
    const item = parseStored(row)
    return { itemId: row.id, item, difficulty: logits ?? item.difficulty.logits, askedAt }
  })
}
