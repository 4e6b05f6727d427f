import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'

/**
 * What is public now, as one word: while it stays the same, so does every answer that does not depend on who asks. It names the
 * last publication, what questions were made of it for each document, which happens after it, and how often editors took a question out or back. One
 * statement that reads a row a document.
 */
export async function readEdition(database: Pick<Database, 'pool'>): Promise<string> {
  const [row] = await select<{ edition: string }>(
    database,
    sql`select concat_ws(':', (select max(revision) from "Publication"), (
      select sum(hashtextextended("documentId" || generator, "knowledgeRevision")) from "Preparation"), (
      select count(*) + count("restoredAt") from "ItemRetirement")) as edition`,
  )
  return row?.edition ?? ''
}
