import type { Sentence } from '@backstop/knowledge'
import { composeBySeed, defaultLength, type Item } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { Problem } from '../problem.ts'
import { readBank } from './read-bank.ts'

/** A quiz with the text it is about: for measuring it, never for learners. */
export type MeasuredQuiz = {
  document: { slug: string; title: string }
  text: string
  sentences: Sentence[]
  items: Item[]
}

/**
 * The quiz of a seed, or every question with `all`, beside the text of its document: that of the slug, or the first there is. Writes nothing.
 * @throws Problem NOT_FOUND where there is no such document
 */
export async function readMeasuredQuiz(
  database: Database,
  {
    document,
    seed,
    length = defaultLength,
    all = false,
  }: { document?: string; seed: number; length?: number; all?: boolean },
): Promise<MeasuredQuiz> {
  const slug =
    document ?? (await database.prisma.document.findFirst({ orderBy: { id: 'asc' }, select: { slug: true } }))?.slug
  if (slug === undefined) throw new Problem('NOT_FOUND', 'There is no document yet.', { field: 'document' })
  const bank = await readBank(database, slug)
  const items = all ? bank.proved : composeBySeed(bank.proved, bank.sentences, { length, seed })
  return {
    document: bank.document,
    text: bank.sentences.map(({ text }) => text).join('\n'),
    sentences: bank.sentences,
    items,
  }
}
