import type { Database } from '../database.ts'
import type { List } from '../page/list.ts'
import { sql } from '../page/sql.ts'
import { type ShownItem, showStored } from './shown-item.ts'

/** A report about a question, as editors see it: never by whom. */
export type ShownReport = { id: string; item: ShownItem; reason: string; reportedAt: Date }

/** All reports about questions, the latest first. */
export const listReports = (): List => ({
  order: 'reports',
  from: sql`"ItemReport" r`,
  id: sql`r.id`,
  where: sql`true`,
  // Their ids are made of the time they came.
  keys: [{ expression: sql`r.id`, type: 'uuid', descending: true }],
})

/** Reports by their ids, with questions that were withdrawn since. */
export async function readReports(
  { prisma }: Pick<Database, 'prisma'>,
  ids: readonly string[],
): Promise<Map<string, ShownReport>> {
  const reports = await prisma.itemReport.findMany({
    where: { id: { in: [...ids] } },
    include: { item: { select: { id: true, version: true, content: true } } },
    relationLoadStrategy: 'join',
  })
  return new Map(
    reports.map(({ id, item, reason, reportedAt }) => [id, { id, item: showStored(item), reason, reportedAt }]),
  )
}
