import type { Transaction } from '../database.ts'

/** What these were called last, for a message: the first by its name, the others counted: “old crane” and 2 more. One statement. */
export async function lastNames(tx: Transaction, ids: readonly string[]): Promise<string> {
  const [first] = await tx.$queryRaw<{ name: string | null }[]>`
    SELECT coalesce(snapshot ->> 'name', snapshot ->> 'label', snapshot ->> 'title', snapshot ->> 'text') AS name FROM "Revision"
    WHERE "aggregateId" = ANY(${[...ids]}::uuid[]) AND snapshot IS NOT NULL ORDER BY "aggregateId", id DESC LIMIT 1`
  const others = ids.length === 1 ? '' : ` and ${ids.length - 1} more`
  return `${first?.name ? `“${first.name}”` : 'something'}${others}`
}
