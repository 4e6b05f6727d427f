import { inNameOrder, type List } from '../page/list.ts'
import { sql } from '../page/sql.ts'

/** All published documents: the latest date of publication first, those that print none last; equals by title. */
export function listDocuments(): List {
  return {
    order: 'documents by date',
    from: sql`"Document" d`,
    id: sql`d.id`,
    where: sql`true`,
    keys: [
      { expression: sql`d."publishedOn" collate "C"`, type: 'text', descending: true, nullable: true },
      { expression: inNameOrder(sql`d.title`), type: 'text' },
    ],
  }
}
