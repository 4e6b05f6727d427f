import type { EntityKind } from '@backstop/knowledge'
import { inNameOrder, type List, parentId } from '../page/list.ts'
import { all, type Sql, sql } from '../page/sql.ts'

/** What entities to find. Lists mean any of, fields all of; an empty list matches nothing. */
export type EntityFilter = {
  kind?: readonly EntityKind[] | null | undefined
  /** Part of the name or of an alias, whatever the case. */
  name?: string | null | undefined
  /** Slugs of documents with a claim that the entity occurs in. */
  document?: readonly string[] | null | undefined
}

/** By name as a reader would sort it, or the most spoken of first. */
export type EntityOrder = 'NAME' | 'CLAIM_COUNT'

const byName = { expression: inNameOrder(sql`e.name`), type: 'text' } as const
const orders: Record<EntityOrder, List['keys']> = {
  NAME: [byName],
  CLAIM_COUNT: [{ expression: sql`e."claimCount"`, type: 'int', descending: true }, byName],
}

/** Live entities that match: merged ones are shown as the one they were merged into. `of` a document: those in its claims. */
export function listEntities(filter: EntityFilter, order: EntityOrder, scope?: { of: 'document' }): List {
  const { kind, name, document } = filter
  return {
    order: `entities by ${order}`,
    from: sql`"Entity" e`,
    id: sql`e.id`,
    where: all([
      sql`e."mergedIntoId" is null`,
      ...(kind ? [sql`e.kind = any(${kind}::"EntityKind"[])`] : []),
      ...(name ? [named(name)] : []),
      ...(document
        ? [
            occursIn(sql`= any(array(
        select s."aggregateId" from "Slug" s where s.kind = 'DOCUMENT' and s.slug = any(${document}::text[])))`),
          ]
        : []),
      ...(scope ? [occursIn(sql`= ${parentId}`)] : []),
    ]),
    keys: orders[order],
  }
}

function named(part: string): Sql {
  const pattern = `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(e.name ilike ${pattern} or exists (select from unnest(e.aliases) alias where alias ilike ${pattern}))`
}

const occursIn = (documents: Sql): Sql => sql`e.id in (
  select m."entityId" from "Claim" c join "ClaimEntity" m on m."claimId" = c.id where c."documentId" ${documents})`
