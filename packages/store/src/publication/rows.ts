import type { Transaction } from '../database.ts'

type Row = Record<string, unknown>

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * Writes rows in one statement however many there are; every row names the same columns, all of them but generated ones.
 * With `replacing`, rows that exist by their id are overwritten.
 */
export async function putRows(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
  { replacing = false } = {},
): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const columns = Object.keys(first).map(quoted).join(', ')
  const overwrite = Object.keys(first)
    .filter((name) => name !== 'id')
    .map((name) => `${quoted(name)} = EXCLUDED.${quoted(name)}`)
  await tx.$executeRawUnsafe(
    `INSERT INTO ${quoted(table)} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quoted(table)}, $1::jsonb)
     ${replacing ? `ON CONFLICT (id) DO UPDATE SET ${overwrite.join(', ')}` : ''}`,
    JSON.stringify(rows),
  )
}

/** Deletes the rows with these values in a uuid column. */
export async function deleteRows(
  tx: Transaction,
  table: string,
  column: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx.$executeRawUnsafe(`DELETE FROM ${quoted(table)} WHERE ${quoted(column)} = ANY($1::uuid[])`, ids)
}
