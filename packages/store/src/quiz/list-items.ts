import type { Database } from '../database.ts'
import { type List, parentId } from '../page/list.ts'
import { countRows } from '../page/read-page.ts'
import { sql } from '../page/sql.ts'
import { type ShownItem, showStored } from './shown-item.ts'

/** A quiz's questions in reading order, those withdrawn since left out. */
export function listQuizItems(): List {
  return {
    order: 'questions in order',
    from: sql`"QuizItem" qi join "Item" i on i.id = qi."itemId"`,
    id: sql`i.id`,
    where: sql`(qi."quizId" = ${parentId} and i."withdrawnAt" is null)`,
    keys: [{ expression: sql`qi.position`, type: 'int' }],
  }
}

/** How many questions each quiz has. */
export async function countItems(
  database: Pick<Database, 'pool'>,
  quizzes: readonly string[],
): Promise<Map<string, number>> {
  const counts = await countRows(database, listQuizItems(), quizzes)
  return new Map([...counts].flatMap(([quiz, count]) => (quiz === null ? [] : [[quiz, count]])))
}

/** Questions as learners may see them, by id. One that was withdrawn is in nobody's sight but of those who were asked it. */
export async function readItems(
  { prisma }: Pick<Database, 'prisma'>,
  ids: readonly string[],
): Promise<Map<string, ShownItem>> {
  const rows = await prisma.item.findMany({
    where: { id: { in: [...ids] }, withdrawnAt: null },
    select: { id: true, version: true, content: true },
  })
  return new Map(rows.map((row) => [row.id, showStored(row)]))
}
