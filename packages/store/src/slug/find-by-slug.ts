import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'

/** What a slug, current or old, leads to: the id of a published document, or of the live entity it was merged into. Null when nothing. */
export async function findBySlug(
  database: Pick<Database, 'pool'>,
  kind: 'DOCUMENT' | 'ENTITY',
  slug: string,
): Promise<string | null> {
  const published =
    kind === 'DOCUMENT'
      ? sql`select d.id from "Document" d join "Slug" s on s."aggregateId" = d.id`
      : sql`select coalesce(d."mergedIntoId", d.id) as id from "Entity" d join "Slug" s on s."aggregateId" = d.id`
  const rows = await select<{ id: string }>(
    database,
    sql`${published} where s.kind = ${kind}::"AggregateKind" and s.slug = ${slug}`,
  )
  return rows[0]?.id ?? null
}
