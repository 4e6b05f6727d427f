import type { Transaction } from '../database.ts'
import type { Head } from '../publication/head.ts'
import { deleteRows, putRows } from '../publication/rows.ts'

/** Writes the public rows of published entities; `roots` says which entity each merged one leads to in the end. */
export async function putEntities(
  tx: Transaction,
  heads: readonly Head<'ENTITY'>[],
  roots: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = heads.map(({ id, content, publishedAt }) => ({
    id,
    slug: content.slugs[0],
    name: content.name,
    kind: content.kind,
    description: content.description,
    aliases: content.aliases,
    sameAs: content.sameAs,
    mergedIntoId: null,
    // Until their claims are counted: see recount-claims.ts.
    claimCount: 0,
    updatedAt: publishedAt,
  }))
  await putRows(tx, 'Entity', rows, { replacing: true })
  const merged = heads.flatMap(({ id }) => {
    const root = roots.get(id)
    return root === undefined || root === id ? [] : [{ id, root }]
  })
  if (merged.length === 0) return
  // After all are roots again, so that a chain that grew is never a chain in the table.
  await tx.$executeRaw`
    UPDATE "Entity" e SET "mergedIntoId" = m.root
    FROM jsonb_to_recordset(${JSON.stringify(merged)}::jsonb) AS m(id uuid, root uuid) WHERE e.id = m.id`
}

/** Where these entities lead in the end, given what the public table says and the contents that are about to be written. */
export async function readRoots(
  tx: Transaction,
  ids: readonly string[],
  heads: readonly Head<'ENTITY'>[],
): Promise<Map<string, string>> {
  const written = new Map(heads.map(({ id, content }) => [id, content.mergedInto]))
  const known = await tx.entity.findMany({
    where: { id: { in: [...new Set([...ids, ...[...written.values()].filter((id) => id !== null)])] } },
    select: { id: true, mergedIntoId: true },
  })
  const table = new Map(known.map(({ id, mergedIntoId }) => [id, mergedIntoId]))
  const rootOf = (id: string, seen: ReadonlySet<string> = new Set()): string => {
    const next = written.has(id) ? written.get(id) : table.get(id)
    return next === null || next === undefined || seen.has(id) ? id : rootOf(next, new Set([...seen, id]))
  }
  return new Map(ids.map((id) => [id, rootOf(id)]))
}

/** Takes entities off the public tables. What refers to them must have gone before. */
export async function deleteEntities(tx: Transaction, ids: readonly string[]): Promise<void> {
  await deleteRows(tx, 'Entity', 'id', ids)
}
