import { inNameOrder, type List, parentId } from '../page/list.ts'
import { sql } from '../page/sql.ts'
import { defaultSeed } from './seed.ts'

/** A quiz `q` is there as long as it has a question that holds. */
export const hasItems = sql`exists (select from "QuizItem" qi join "Item" i on i.id = qi."itemId" where qi."quizId" = q.id and i."withdrawnAt" is null)`

/** The document that has or had a slug: its quizzes are found by each of them. */
export const documentBySlug = (slug: string) =>
  sql`(select s."aggregateId" from "Slug" s where s.kind = 'DOCUMENT' and s.slug = ${slug})`

const isOwn = sql`(q.seed = ${defaultSeed} and q.composition = '' and ${hasItems})`

/** All documents' own quizzes by title, or that of each document: those of other seeds are there for those who name one. */
export function listQuizzes(scope?: { of: 'document' }): List {
  return {
    order: 'quizzes by title',
    from: sql`"Quiz" q`,
    id: sql`q.id`,
    where: scope === undefined ? isOwn : sql`(q."documentId" = ${parentId} and ${isOwn})`,
    keys: [{ expression: inNameOrder(sql`q.title`), type: 'text' }],
  }
}
