import { type Sentence, splitSentences } from '@backstop/knowledge'
import type { BankItem, Stock } from '@backstop/quiz'
import type { Database, Transaction } from '../database.ts'
import { documentBySlug } from './list-quizzes.ts'
import { type DocumentBank, itemHash } from './read-bank.ts'
import { defaultSeed } from './seed.ts'
import { parseStored } from './shown-item.ts'
import { uuidOfHash } from './uuid-of-hash.ts'

/** A document that has questions, and all of them that hold. */
export type DocumentStock = Stock & {
  document: { id: string; slug: string; title: string; text: string }
  knowledgeRevision: number
  sentences: Sentence[]
  bank: (BankItem & { rowId: string })[]
}

type Row = { id: string; slug: string; title: string; language: string; text: string; knowledgeRevision: number }
type ItemRow = {
  id: string
  version: number
  content: unknown
  logits: number | null
  answers: number
  about: string[]
}

/** The questions of the document whose quizzes have this slug, as far as they are stored and hold; null when none has it. Two statements. */
export async function readStock(tx: Pick<Transaction, '$queryRaw'>, slug: string): Promise<DocumentStock | null> {
  const [document] = await tx.$queryRaw<Row[]>`
    SELECT d.id, d.slug, d.title, d.language, v.text, q."knowledgeRevision" FROM "Quiz" q
    JOIN "Document" d ON d.id = q."documentId" JOIN "DocumentVersion" v ON v."documentId" = d.id AND v.version = d.version
    WHERE q."documentId" = ${documentBySlug(slug)} AND q.seed = ${defaultSeed} AND q.composition = ''`
  if (document === undefined) return null
  const rows = await tx.$queryRaw<ItemRow[]>`
    SELECT i.id, i.version, i.content, r.logits, coalesce(r.answers, 0) AS answers, ARRAY(
      SELECT DISTINCT e."entityId" FROM "ItemClaim" c JOIN "ClaimEntity" e ON e."claimId" = c."claimId"
      WHERE c."itemId" = i.id AND e.role <> 'SPEAKER') AS about
    FROM "Item" i LEFT JOIN "ItemRating" r ON r."itemId" = i.id
    WHERE i."withdrawnAt" IS NULL AND EXISTS (
      SELECT FROM "ItemClaim" c JOIN "Claim" k ON k.id = c."claimId"
      WHERE c."itemId" = i.id AND k."documentId" = ${document.id}::uuid)`
  return {
    document,
    knowledgeRevision: document.knowledgeRevision,
    sentences: splitSentences(document.text, document.language),
    bank: rows.map(({ logits, answers, about, ...stored }) => ({
      rowId: stored.id,
      item: parseStored(stored),
      about: new Set(about),
      rating: logits === null ? null : { logits, answers },
    })),
  }
}

/** A bank that was just made, stored or not, with what else is known of its questions. Two statements. */
export async function readStockOf(
  { prisma }: Pick<Database, 'prisma'>,
  { proved, sentences }: Pick<DocumentBank, 'proved' | 'sentences'>,
): Promise<Stock> {
  const rowIds = new Map(proved.map((item) => [item, uuidOfHash(itemHash(item))]))
  const [named, ratings] = await Promise.all([
    prisma.claimEntity.findMany({
      where: { claimId: { in: proved.flatMap(({ claims }) => claims) }, role: { not: 'SPEAKER' } },
    }),
    prisma.itemRating.findMany({ where: { itemId: { in: [...rowIds.values()] } } }),
  ])
  const byClaim = Map.groupBy(named, ({ claimId }) => claimId)
  const byItem = new Map(ratings.map(({ itemId, logits, answers }) => [itemId, { logits, answers }]))
  const bank = proved.map((item) => ({
    item,
    about: new Set(item.claims.flatMap((id) => byClaim.get(id) ?? []).map(({ entityId }) => entityId)),
    rating: byItem.get(rowIds.get(item) as string) ?? null,
  }))
  return { bank, sentences }
}
