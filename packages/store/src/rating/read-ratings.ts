import { type DifficultyWord, fewestToTell, tellDifficulty } from '@backstop/quiz'
import type { Database } from '../database.ts'

/** How hard a question has shown itself, as far as it may be told: with too few answers only how many there are. */
export type ShownRating = { answers: number; word: DifficultyWord | null; facility: number | null }

const unanswered: ShownRating = { answers: 0, word: null, facility: null }

/** How hard each of these questions is; `facility` is the share of right answers, from 0 to 1, among the first ones of its learners. */
export async function readRatings(
  { prisma }: Pick<Database, 'prisma'>,
  items: readonly string[],
): Promise<Map<string, ShownRating>> {
  const rows = await prisma.itemRating.findMany({ where: { itemId: { in: [...items] } } })
  const shown = new Map(
    rows.map(({ itemId, answers, correct, logits }) => {
      const facility = answers < fewestToTell ? null : correct / answers
      return [itemId, { answers, word: tellDifficulty({ answers, logits }), facility }]
    }),
  )
  return new Map(items.map((item) => [item, shown.get(item) ?? unanswered]))
}
