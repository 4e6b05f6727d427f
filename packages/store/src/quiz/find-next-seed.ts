import type { Database } from '../database.ts'
import { findQuiz } from './find-quiz.ts'
import { highestSeed } from './seed.ts'

/**
 * The seed after a quiz's own, where its quiz asks something that this one does not: null where the document bears no more questions than are
 * asked already. After the last seed comes the first.
 */
export async function findNextSeed(
  database: Pick<Database, 'pool' | 'prisma'>,
  { id, slug, seed }: { id: string; slug: string; seed: number },
): Promise<number | null> {
  const next = (seed % highestSeed) + 1
  const other = await findQuiz(database, { slug, seed: next })
  if (other === null) return null
  const asked = await database.prisma.quizItem.findMany({
    where: { quizId: { in: [id, other] } },
    select: { quizId: true, itemId: true },
  })
  const own = new Set(asked.flatMap(({ quizId, itemId }) => (quizId === id ? [itemId] : [])))
  return asked.some(({ itemId }) => !own.has(itemId)) ? next : null
}
