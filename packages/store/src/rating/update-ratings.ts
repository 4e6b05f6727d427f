import { chanceOf, type Item, newcomer, rate } from '@backstop/quiz'
import type { Transaction } from '../database.ts'
import { toldAt } from '../memory/read-log.ts'

/** An answer that its learner has just been told. */
export type Told = { itemId: string; item: Item; correct: boolean }

/**
 * Rates a learner and the questions they have just been told about, one answer after the other; only the first answer of a learner to a question counts.
 * The learner's row has to be locked. Questions are locked in the order of their ids, so that two tests that end at one moment do not wait for
 * each other.
 */
export async function updateRatings(
  tx: Transaction,
  { learnerId, attemptId, told }: { learnerId: string; attemptId: string; told: readonly Told[] },
): Promise<void> {
  const first = await leaveOutRepeated(tx, { learnerId, attemptId, told })
  if (first.length === 0) return
  const ids = first.map(({ itemId }) => itemId).sort()
  const prior = new Map(first.map(({ itemId, item }) => [itemId, item.difficulty.logits]))
  await tx.itemRating.createMany({
    data: ids.map((itemId) => ({ itemId, logits: prior.get(itemId) as number, answers: 0, correct: 0 })),
    skipDuplicates: true,
  })
  const rows = await tx.$queryRaw<{ itemId: string; logits: number; answers: number; correct: number }[]>`
    SELECT "itemId", logits, answers, correct FROM "ItemRating" WHERE "itemId" = ANY(${ids}::uuid[])
    ORDER BY "itemId" FOR UPDATE`
  const ratings = new Map(rows.map((row) => [row.itemId, row]))
  let learner = (await tx.learnerRating.findUnique({ where: { learnerId } })) ?? newcomer
  for (const { itemId, item, correct } of first) {
    const before = ratings.get(itemId)
    if (before === undefined) continue
    const after = rate({ learner, item: before }, { correct, guess: chanceOf(item) })
    learner = after.learner
    ratings.set(itemId, { ...before, ...after.item, correct: before.correct + (correct ? 1 : 0) })
  }
  for (const { itemId, ...data } of ratings.values()) await tx.itemRating.update({ where: { itemId }, data })
  const { logits, answers } = learner
  await tx.learnerRating.upsert({
    where: { learnerId },
    create: { learnerId, logits, answers },
    update: { logits, answers },
  })
}

/** Answers to questions of which this learner was told nothing before. */
async function leaveOutRepeated(
  tx: Transaction,
  { learnerId, attemptId, told }: { learnerId: string; attemptId: string; told: readonly Told[] },
): Promise<Told[]> {
  const ids = told.map(({ itemId }) => itemId)
  const before = await tx.$queryRaw<{ itemId: string }[]>`
    SELECT DISTINCT r."itemId" FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a.id
    WHERE a."learnerId" = ${learnerId}::uuid AND a.id <> ${attemptId}::uuid AND r."itemId" = ANY(${ids}::uuid[])
      AND ${toldAt} IS NOT NULL`
  const known = new Set(before.map(({ itemId }) => itemId))
  return told.filter(({ itemId }) => !known.has(itemId))
}
