import { type Sql, sql } from '../page/sql.ts'

/** The ids of the live entities that slugs lead to, old slugs and those of merged entities included, as an SQL array. */
export const resolveEntities = (slugs: readonly string[]): Sql => sql`array(
  select coalesce(e."mergedIntoId", e.id) from "Slug" s join "Entity" e on e.id = s."aggregateId"
  where s.kind = 'ENTITY' and s.slug = any(${slugs}::text[]))`
