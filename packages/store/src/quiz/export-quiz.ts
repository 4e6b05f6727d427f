import { type CompositionWords, composeSet, type Item, writeComposition } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { checkComposition } from './check-composition.ts'
import { type DocumentBank, readBank } from './read-bank.ts'
import { readStockOf } from './read-stock.ts'

/** A quiz with keys and proofs, for those who may see them. */
export type ExportedQuiz = {
  quiz: {
    document: DocumentBank['document']
    title: string
    seed: number
    /** As an address says it, an entity by its id; missing where all is open. */
    composition?: string
    length: number
    knowledgeRevision: number
    /** How many questions the document bears, and how many were refused. */
    bank: { proved: number; refused: number }
  }
  items: Item[]
}

/**
 * Composes the quiz that is served under a seed and composition, or gives every question with `all`. Writes nothing; the same knowledge and seed give the same bytes.
 * @throws Problem NOT_FOUND for a slug that no document has, BAD_INPUT for a composition that cannot be
 */
export async function exportQuiz(
  database: Database,
  { document, seed, all = false, ...words }: { document: string; seed: number; all?: boolean } & CompositionWords,
): Promise<ExportedQuiz> {
  const composition = await checkComposition(database, words)
  const bank = await readBank(database, document)
  const items = all
    ? bank.proved
    : composeSet(await readStockOf(database, bank), composition, seed).map(({ item }) => item)
  const name = writeComposition(composition)
  return {
    quiz: {
      document: bank.document,
      title: bank.document.title,
      seed,
      ...(name === '' ? {} : { composition: name }),
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
