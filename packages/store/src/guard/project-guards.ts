import type { Transaction } from '../database.ts'
import type { Head } from '../publication/head.ts'
import { putRows } from '../publication/rows.ts'

/** Writes the rows of published guards, between surviving entities; a guard of an entity with itself says nothing and is left out. */
export async function putGuards(
  tx: Transaction,
  heads: readonly Head<'GUARD'>[],
  roots: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = heads.map(({ id, content, publishedAt }) => ({
    id,
    kind: content.kind,
    fromId: roots.get(content.from) ?? content.from,
    toId: roots.get(content.to) ?? content.to,
    because: content.because,
    updatedAt: publishedAt,
  }))
  await putRows(
    tx,
    'Guard',
    rows.filter((row) => row.fromId !== row.toId),
  )
}
