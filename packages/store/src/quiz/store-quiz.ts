import { createHash } from 'node:crypto'
import type { Transaction } from '../database.ts'
import { defaultSeed } from './seed.ts'
import { uuidOfHash } from './uuid-of-hash.ts'

/** The document that a quiz is about. */
type QuizDocument = { id: string; slug: string; title: string }

type Recipe = { document: QuizDocument; knowledgeRevision: number; seed: number; composition?: string }

/** How many sets of their own composition that nobody has begun are kept for a document. */
const mostUnused = 2000

/** Writes down which questions the quiz of a seed and composition has now, and returns its id, which never changes. A quiz without questions keeps its id, for the attempts at it. */
export async function storeQuiz(
  tx: Transaction,
  { document, knowledgeRevision, seed, composition = '' }: Recipe,
  items: readonly string[],
): Promise<string> {
  const name = ['quiz', document.id, seed, ...(composition === '' ? [] : [composition])].join(':')
  const id = uuidOfHash(createHash('sha256').update(name).digest('hex'))
  const { slug, title } = document
  const data = { slug, title, documentId: document.id, seed, composition, length: items.length, knowledgeRevision }
  if (items.length > 0) await tx.quiz.upsert({ where: { id }, create: { id, ...data }, update: data })
  await tx.quizItem.deleteMany({ where: { quizId: id } })
  await tx.quizItem.createMany({ data: items.map((itemId, position) => ({ quizId: id, position, itemId })) })
  return id
}

/** Empties the quizzes that a document has beside its own: they were composed of what was known before, and are again when they are asked for. */
export async function forgetOtherQuizzes(tx: Transaction, { id, slug, title }: QuizDocument): Promise<void> {
  const others = { documentId: id, NOT: { seed: defaultSeed, composition: '' } }
  await tx.quiz.updateMany({ where: others, data: { slug, title } })
  await tx.quizItem.deleteMany({ where: { quiz: others } })
}

/**
 * Makes room where anybody could fill it: of very many sets of their own composition all those go that nobody has begun. Who asks for one again gets the
 * same.
 */
export async function forgetUnusedSets(tx: Transaction, documentId: string): Promise<void> {
  const unused = { documentId, composition: { not: '' }, attempts: { none: {} } }
  if ((await tx.quiz.count({ where: unused })) >= mostUnused) await tx.quiz.deleteMany({ where: unused })
}
