import { chanceOf, newcomer, type Rating, rate } from '@backstop/quiz'
import type { Transaction } from '../database.ts'
import { toldAt } from '../memory/read-log.ts'
import { parseStored } from '../quiz/shown-item.ts'

/**
 * Rates a learner anew by all their first answers, against the questions as hard as they are known to be now: for whoever has taken over another's
 * attempts. The questions keep their ratings: each of the two was somebody who answered.
 */
export async function rebuildAbility(tx: Transaction, learnerId: string): Promise<void> {
  type Row = { correct: boolean; logits: number; answers: number; id: string; version: number; content: unknown }
  const rows = await tx.$queryRaw<Row[]>`
    SELECT first.correct, rating.logits, rating.answers, i.id, i.version, i.content FROM (
      SELECT DISTINCT ON (r."itemId") r."itemId", r.correct, ${toldAt} AS at
      FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a.id
      WHERE a."learnerId" = ${learnerId}::uuid AND ${toldAt} IS NOT NULL ORDER BY r."itemId", at, r.id) first
    JOIN "Item" i ON i.id = first."itemId" JOIN "ItemRating" rating ON rating."itemId" = i.id
    ORDER BY first.at, i.id`
  const { logits, answers } = rows.reduce<Rating>((learner, { correct, logits, answers, ...stored }) => {
    const guess = chanceOf(parseStored(stored))
    return rate({ learner, item: { logits, answers } }, { correct, guess }).learner
  }, newcomer)
  await tx.learnerRating.deleteMany({ where: { learnerId } })
  if (answers > 0) await tx.learnerRating.create({ data: { learnerId, logits, answers } })
}
