import { splitSentences } from '@backstop/knowledge'
import { composeBySeed, defaultLength } from '@backstop/quiz'
import type { Database, Transaction } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { hasItems } from './list-quizzes.ts'
import { checkSeed, defaultSeed } from './seed.ts'
import { parseStored } from './shown-item.ts'
import { storeQuiz } from './store-quiz.ts'

/**
 * The id of the quiz with this slug and seed; null when the slug is nobody's. The quiz of a seed that nobody asked for before is composed of the
 * document's proved questions and written down.
 * @throws Problem BAD_INPUT for a seed that is not served
 */
export async function findQuiz(
  database: Pick<Database, 'pool' | 'prisma'>,
  { slug, seed = defaultSeed }: { slug: string; seed?: number },
): Promise<string | null> {
  const found = await findQuizBySlug(database, slug, checkSeed(seed))
  if (found !== null || seed === defaultSeed || (await findQuizBySlug(database, slug)) === null) return found
  return database.prisma.$transaction((tx) => compose(tx, slug, seed))
}

/** The id of the quiz with this slug and seed, as far as it was composed already; null when there is none. */
export async function findQuizBySlug(
  database: Pick<Database, 'pool'>,
  slug: string,
  seed = defaultSeed,
): Promise<string | null> {
  const rows = await select<{ id: string }>(
    database,
    sql`select q.id from "Quiz" q where q.slug = ${slug} and q.seed = ${seed} and ${hasItems}`,
  )
  return rows[0]?.id ?? null
}

async function compose(tx: Transaction, slug: string, seed: number): Promise<string | null> {
  // With the questions of one moment: a preparation may be about to withdraw some.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backstop.publish'))`
  const own = await tx.quiz.findUnique({
    where: { slug_seed: { slug, seed: defaultSeed } },
    include: { document: { include: { versions: { select: { version: true, text: true } } } } },
  })
  const document = own?.document
  const text = document?.versions.find(({ version }) => version === document.version)?.text
  if (own == null || document == null || text === undefined) return null
  const stored = await tx.$queryRaw<{ id: string; version: number; content: unknown }[]>`
    SELECT i.id, i.version, i.content FROM "Item" i WHERE i."withdrawnAt" IS NULL AND EXISTS (
      SELECT FROM "ItemClaim" c JOIN "Claim" k ON k.id = c."claimId"
      WHERE c."itemId" = i.id AND k."documentId" = ${document.id}::uuid)`
  const bank = stored.map((row) => ({ row: row.id, item: parseStored(row) }))
  const chosen = composeBySeed(
    bank.map(({ item }) => item),
    splitSentences(text, document.language),
    { length: defaultLength, seed },
  )
  const rowOf = new Map(bank.map(({ row, item }) => [item, row]))
  const items = chosen.map((item) => rowOf.get(item) as string)
  return storeQuiz(tx, { document, knowledgeRevision: own.knowledgeRevision, seed }, items)
}
