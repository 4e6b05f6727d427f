import type { Transaction } from '../database.ts'
import type { Head } from '../publication/head.ts'
import { putRows } from '../publication/rows.ts'

/** Writes the public rows of published predicates. */
export async function putPredicates(tx: Transaction, heads: readonly Head<'PREDICATE'>[]): Promise<void> {
  const rows = heads.map(({ id, content, publishedAt }) => ({ id, ...content, updatedAt: publishedAt }))
  await putRows(tx, 'Predicate', rows, { replacing: true })
}
