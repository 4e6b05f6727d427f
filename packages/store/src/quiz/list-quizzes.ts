import type { Database } from '../database.ts'
import { inNameOrder, type List, parentId } from '../page/list.ts'
import { select, sql } from '../page/sql.ts'

/** A quiz is there as long as it has a question that holds. */
const hasItems = sql`exists (select from "QuizItem" qi join "Item" i on i.id = qi."itemId" where qi."quizId" = q.id and i."withdrawnAt" is null)`

/** All quizzes by title, or those about each document. */
export function listQuizzes(scope?: { of: 'document' }): List {
  return {
    order: 'quizzes by title',
    from: sql`"Quiz" q`,
    id: sql`q.id`,
    where: scope === undefined ? hasItems : sql`(q."documentId" = ${parentId} and ${hasItems})`,
    keys: [{ expression: inNameOrder(sql`q.title`), type: 'text' }],
  }
}

/** The id of the quiz with this slug; null when there is none. */
export async function findQuizBySlug(database: Pick<Database, 'pool'>, slug: string): Promise<string | null> {
  const rows = await select<{ id: string }>(
    database,
    sql`select q.id from "Quiz" q where q.slug = ${slug} and ${hasItems}`,
  )
  return rows[0]?.id ?? null
}
