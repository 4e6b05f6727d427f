import { type AggregateKind, referencesOf } from '@backstop/knowledge'
import { putClaims } from '../claim/project-claims.ts'
import type { Transaction } from '../database.ts'
import { deleteDocuments, putDocuments } from '../document/project-documents.ts'
import { deleteEntities, putEntities, readRoots } from '../entity/project-entities.ts'
import { readMentioned, recountClaims } from '../entity/recount-claims.ts'
import { putGuards } from '../guard/project-guards.ts'
import { putPredicates } from '../predicate/project-predicates.ts'
import { putRelations } from '../relation/project-relations.ts'
import { putSearchEntries } from '../search/project-search.ts'
import { type Head, headsOfKind, readHeads } from './head.ts'
import { deleteRows, putRows } from './rows.ts'

/**
 * Makes the public tables show the published content of these aggregates, and nothing of those with none. Memoryless: the
 * rows are a function of what is published now, so that publishing one by one and rebuilding at once give the same bytes.
 * `ids` must include whatever depends on what changed (see `readDependents`).
 */
export async function project(tx: Transaction, ids: readonly string[]): Promise<void> {
  const heads = await readHeads(tx, ids)
  const gone = await readGone(tx, ids)
  const entities = headsOfKind(heads, 'ENTITY')
  const claims = headsOfKind(heads, 'CLAIM')
  const relations = headsOfKind(heads, 'RELATION')

  const mentioned = await readMentioned(tx, ids)
  await deleteRows(tx, 'ClaimRelation', 'id', ids)
  await deleteRows(tx, 'Claim', 'id', ids)
  await deleteRows(tx, 'Guard', 'id', ids)
  await deleteRows(tx, 'SearchEntry', 'id', ids)

  const referred = heads.flatMap((head) => Object.values(referencesOf(head)).flat())
  const roots = await readRoots(tx, [...new Set([...referred, ...entities.map(({ id }) => id)])], entities)
  await putDocuments(tx, headsOfKind(heads, 'DOCUMENT'))
  await putPredicates(tx, headsOfKind(heads, 'PREDICATE'))
  await putEntities(tx, entities, roots)
  await putGuards(tx, headsOfKind(heads, 'GUARD'), roots)
  const published = await readPublished(tx, referred)
  await putClaims(tx, claims, roots, published)
  await recountClaims(tx, [...mentioned, ...(await readMentioned(tx, ids)), ...entities.map(({ id }) => id)])
  await putRelations(tx, relations, published)
  await putSearchEntries(tx, heads)

  await deleteEntities(tx, gone.ENTITY ?? [])
  await deleteRows(tx, 'Predicate', 'id', gone.PREDICATE ?? [])
  await deleteDocuments(tx, gone.DOCUMENT ?? [])
}

/** Writes who refers to whom for these aggregates, as published now. */
export async function putReferences(tx: Transaction, heads: readonly Head[], ids: readonly string[]): Promise<void> {
  await deleteRows(tx, 'Reference', 'fromId', ids)
  const rows = heads.flatMap((head) => {
    const { needs, follows } = referencesOf(head)
    return [...new Set([...needs, ...follows])].map((toId) => ({ fromId: head.id, toId }))
  })
  await putRows(tx, 'Reference', rows)
}

/** Writes every slug that these documents and entities have had; a slug once given stays theirs. */
export async function putSlugs(tx: Transaction, heads: readonly Head[]): Promise<void> {
  const rows = heads.flatMap((head) =>
    head.kind === 'DOCUMENT' || head.kind === 'ENTITY'
      ? head.content.slugs.map((slug) => ({ kind: head.kind, slug, aggregateId: head.id }))
      : [],
  )
  await tx.$executeRaw`
    INSERT INTO "Slug" (kind, slug, "aggregateId")
    SELECT kind, slug, "aggregateId" FROM jsonb_populate_recordset(NULL::"Slug", ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (kind, slug) DO NOTHING`
}

/**
 * What has to be projected anew when these aggregates change: themselves; what refers to a changed claim (relations,
 * conditions); and, for what is in `moved` (entities merged otherwise, documents in another language), everything that names one or one merged into it.
 */
export async function readDependents(
  tx: Transaction,
  changed: readonly string[],
  moved: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE entity(id) AS (
      SELECT unnest(${moved}::uuid[])
      UNION
      SELECT a.id FROM entity JOIN "Reference" r ON r."toId" = entity.id JOIN "Aggregate" a ON a.id = r."fromId" AND a.kind = 'ENTITY'
    ), anew(id) AS (
      SELECT unnest(${changed}::uuid[]) UNION SELECT id FROM entity
      UNION SELECT r."fromId" FROM entity JOIN "Reference" r ON r."toId" = entity.id
    )
    SELECT id FROM anew
    UNION SELECT r."fromId" FROM anew
      JOIN "Aggregate" claim ON claim.id = anew.id AND claim.kind = 'CLAIM'
      JOIN "Reference" r ON r."toId" = claim.id`
  return rows.map(({ id }) => id).sort()
}

async function readGone(tx: Transaction, ids: readonly string[]): Promise<Partial<Record<AggregateKind, string[]>>> {
  const rows = await tx.$queryRaw<{ id: string; kind: AggregateKind }[]>`
    SELECT a.id, a.kind::text AS kind FROM "Aggregate" a LEFT JOIN "Revision" r ON r.id = a."publishedRevisionId"
    WHERE a.id = ANY(${ids}::uuid[]) AND r.snapshot IS NULL`
  return Object.fromEntries(
    [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, list]) => [kind, list.map(({ id }) => id)]),
  )
}

async function readPublished(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Aggregate" a JOIN "Revision" r ON r.id = a."publishedRevisionId"
    WHERE a.id = ANY(${[...new Set(ids)]}::uuid[]) AND r.snapshot IS NOT NULL`
  return new Set(rows.map(({ id }) => id))
}
