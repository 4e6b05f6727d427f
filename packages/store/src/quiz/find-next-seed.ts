import { readComposition } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { findComposed } from './find-quiz.ts'
import { highestSeed } from './seed.ts'

/**
 * The seed after a quiz's own, where its quiz of the same composition asks something that this one does not: null where the document bears no more questions than are
 * asked already. After the last seed comes the first.
 */
export async function findNextSeed(
  database: Pick<Database, 'pool' | 'prisma'>,
  { id, slug, seed, composition }: { id: string; slug: string; seed: number; composition: string },
): Promise<number | null> {
  const next = (seed % highestSeed) + 1
  const other = await findComposed(database, { slug, seed: next, composition: readComposition(composition) })
  if (other === null) return null
  const asked = await database.prisma.quizItem.findMany({
    where: { quizId: { in: [id, other] } },
    select: { quizId: true, itemId: true },
  })
  const own = new Set(asked.flatMap(({ quizId, itemId }) => (quizId === id ? [itemId] : [])))
  return asked.some(({ itemId }) => !own.has(itemId)) ? next : null
}
