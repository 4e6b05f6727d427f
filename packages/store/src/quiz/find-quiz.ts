import { type Composition, type CompositionWords, composeSet, openComposition, writeComposition } from '@backstop/quiz'
import type { Database, Transaction } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { lockPublications } from '../publication/lock-publications.ts'
import { checkComposition } from './check-composition.ts'
import { documentBySlug, hasItems } from './list-quizzes.ts'
import { readStock } from './read-stock.ts'
import { checkSeed, defaultSeed } from './seed.ts'
import { forgetUnusedSets, storeQuiz } from './store-quiz.ts'

/** Which of the quizzes with a slug: the document's own where nothing more is said. */
export type QuizName = { slug: string; seed?: number; composition?: CompositionWords }

/**
 * The id of the quiz with this slug, seed and composition; null when the slug is nobody's, or when no question fits. A quiz that nobody asked for before
 * is composed of the document's proved questions and written down.
 * @throws Problem BAD_INPUT for a seed that is not served, or a composition that cannot be
 */
export async function findQuiz(
  database: Pick<Database, 'pool' | 'prisma'>,
  { slug, seed = defaultSeed, composition: words = {} }: QuizName,
): Promise<string | null> {
  checkSeed(seed)
  return findComposed(database, { slug, seed, composition: await checkComposition(database, words) })
}

/** The same for a composition that was checked. */
export async function findComposed(
  database: Pick<Database, 'pool' | 'prisma'>,
  name: { slug: string; seed: number; composition: Composition },
): Promise<string | null> {
  const { slug, seed } = name
  const found = await findQuizBySlug(database, slug, seed, name.composition)
  const isOwn = seed === defaultSeed && writeComposition(name.composition) === ''
  if (found !== null || isOwn || (await findQuizBySlug(database, slug)) === null) return found
  return database.prisma.$transaction((tx) => compose(tx, name))
}

/** The id of the quiz with this slug, now or once its document’s, seed and composition, as far as it was composed already; null when there is none. */
export async function findQuizBySlug(
  database: Pick<Database, 'pool'>,
  slug: string,
  seed = defaultSeed,
  composition = openComposition,
): Promise<string | null> {
  const rows = await select<{ id: string }>(
    database,
    sql`select q.id from "Quiz" q
      where q."documentId" = ${documentBySlug(slug)} and q.seed = ${seed} and q.composition = ${writeComposition(composition)} and ${hasItems}`,
  )
  return rows[0]?.id ?? null
}

type Wanted = { slug: string; seed: number; composition: Composition }

async function compose(tx: Transaction, { slug, seed, composition }: Wanted): Promise<string | null> {
  // With the questions of one moment: a preparation may be about to withdraw some.
  await lockPublications(tx)
  const stock = await readStock(tx, slug)
  if (stock === null) return null
  const items = composeSet(stock, composition, seed).map((one) => (one as (typeof stock.bank)[number]).rowId)
  if (items.length === 0) return null
  await forgetUnusedSets(tx, stock.document.id)
  return storeQuiz(tx, { ...stock, seed, composition: writeComposition(composition) }, items)
}
