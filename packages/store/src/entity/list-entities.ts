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

/** Live entities that match, without an order those called just so first, then by name: merged ones are shown as the one they were merged into. `of` a document: those in its claims. */
export function listEntities(filter: EntityFilter, order: EntityOrder | null, scope?: { of: 'document' }): List {
  const { kind, name, document } = filter
  const asked = order ?? (name ? 'MATCH' : 'NAME')
  return {
    order: `entities by ${asked}`,
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
    keys: asked === 'MATCH' ? [calledJust(name as string), byName] : orders[asked],
  }
}

function named(part: string): Sql {
  const pattern = `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(e.name ilike ${pattern} or exists (select from unnest(e.aliases) alias where alias ilike ${pattern}))`
}

/** Those called just so come before those whose names hold it. */
const calledJust = (name: string): List['keys'][number] => ({
  expression: sql`case when lower(${name}) = any(array_append(lower(e.aliases::text)::text[], lower(e.name))) then 0 else 1 end`,
  type: 'int',
})

const occursIn = (documents: Sql): Sql => sql`e.id in (
  select m."entityId" from "Claim" c join "ClaimEntity" m on m."claimId" = c.id where c."documentId" ${documents})`
