import { createHash } from 'node:crypto'
import type { Transaction } from '../database.ts'
import { defaultSeed } from './seed.ts'
import { uuidOfHash } from './uuid-of-hash.ts'

/** The document that a quiz is about. */
type QuizDocument = { id: string; slug: string; title: string }

type Recipe = { document: QuizDocument; knowledgeRevision: number; seed: number }

/** Writes down which questions the quiz of a seed has now, and returns its id, which never changes. A quiz without questions keeps its id, for the attempts at it. */
export async function storeQuiz(
  tx: Transaction,
  { document, knowledgeRevision, seed }: Recipe,
  items: readonly string[],
): Promise<string> {
  const id = uuidOfHash(createHash('sha256').update(`quiz:${document.id}:${seed}`).digest('hex'))
  const { slug, title } = document
  const data = { slug, title, documentId: document.id, seed, length: items.length, knowledgeRevision }
  if (items.length > 0) await tx.quiz.upsert({ where: { id }, create: { id, ...data }, update: data })
  await tx.quizItem.deleteMany({ where: { quizId: id } })
  await tx.quizItem.createMany({ data: items.map((itemId, position) => ({ quizId: id, position, itemId })) })
  return id
}

/** Empties the quizzes that a document has beside its own: they were composed of what was known before, and are again when they are asked for. */
export async function forgetOtherQuizzes(tx: Transaction, { id, slug, title }: QuizDocument): Promise<void> {
  const others = { documentId: id, seed: { not: defaultSeed } }
  await tx.quiz.updateMany({ where: others, data: { slug, title } })
  await tx.quizItem.deleteMany({ where: { quiz: others } })
}
