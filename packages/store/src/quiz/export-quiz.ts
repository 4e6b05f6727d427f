import { composeBySeed, defaultLength, type Item } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { type DocumentBank, readBank } from './read-bank.ts'

/** A quiz with keys and proofs, for those who may see them. */
export type ExportedQuiz = {
  quiz: {
    document: DocumentBank['document']
    title: string
    seed: number
    length: number
    knowledgeRevision: number
    /** How many questions the document bears, and how many were refused. */
    bank: { proved: number; refused: number }
  }
  items: Item[]
}

/**
 * Composes the quiz that is served under a seed, or gives every question with `all`. Writes nothing; the same knowledge and seed give the same bytes.
 * @throws Problem NOT_FOUND for a slug that no document has
 */
export async function exportQuiz(
  database: Database,
  {
    document,
    seed,
    length = defaultLength,
    all = false,
  }: { document: string; seed: number; length?: number; all?: boolean },
): Promise<ExportedQuiz> {
  const bank = await readBank(database, document)
  const items = all ? bank.proved : composeBySeed(bank.proved, bank.sentences, { length, seed })
  return {
    quiz: {
      document: bank.document,
      title: bank.document.title,
      seed,
      length: items.length,
      knowledgeRevision: bank.knowledgeRevision,
      bank: { proved: bank.proved.length, refused: bank.refused.length },
    },
    items,
  }
}

/** How many of the claims that a reason refused are named. */
const shownClaims = 5

/** Why a document bears no more questions: how many were refused for each reason, the most frequent first, by question type. */
export type Refusals = {
  document: DocumentBank['document']
  proved: number
  refused: number
  /** `claims` are the sentences of the first few that were refused so. */
  reasons: { reason: string; count: number; types: Record<string, number>; claims: string[] }[]
}

/**
 * Counts a document's refused questions by reason. Writes nothing.
 * @throws Problem NOT_FOUND for a slug that no document has
 */
export async function countRefusals(database: Database, slug: string): Promise<Refusals> {
  const { document, proved, refused } = await readBank(database, slug)
  const rows = await database.prisma.claim.findMany({
    where: { documentId: document.id },
    select: { id: true, text: true },
  })
  const texts = new Map(rows.map(({ id, text }) => [id, text]))
  const reasons = [...Map.groupBy(refused, ({ reason }) => reason)].map(([reason, all]) => ({
    reason,
    count: all.length,
    types: Object.fromEntries([...Map.groupBy(all, ({ type }) => type)].map(([type, some]) => [type, some.length])),
    claims: [...new Set(all.map(({ claim }) => claim))].slice(0, shownClaims).map((id) => texts.get(id) ?? ''),
  }))
  reasons.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))
  return { document, proved: proved.length, refused: refused.length, reasons }
}
