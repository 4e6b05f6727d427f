import type { Transaction } from '../database.ts'
import { shortSlug } from '../slug/short-slug.ts'

/** Whether two labels are one predicate's: the same words, whatever their capitals and blanks. */
export const sameLabel = (a: string, b: string): boolean => plain(a) === plain(b)

const plain = (label: string) => label.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/**
 * The key of a new predicate, made of its label: letters and digits without accents, with a number where another label has it already, in a
 * draft too. Two of one label get one key, so that they become one when both are published.
 */
export async function chooseKey(tx: Transaction, label: string): Promise<string> {
  const wanted = shortSlug(label) || 'predicate'
  // Of two that choose at once, one finds the other's. Whoever locks a change set too has done so before.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backstop.slug'))`
  const rows = await tx.$queryRaw<{ key: string; label: string }[]>`
    SELECT key, label FROM "Predicate" WHERE key LIKE ${`${wanted}%`}
    UNION
    SELECT r.snapshot ->> 'key', r.snapshot ->> 'label' FROM "Revision" r
      JOIN "ChangeSet" s ON s.id = r."changeSetId" AND s.status = 'OPEN'
      JOIN "Aggregate" a ON a.id = r."aggregateId" AND a.kind = 'PREDICATE'
    WHERE r.decision <> 'REJECTED' AND r.snapshot ->> 'key' LIKE ${`${wanted}%`}`
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? wanted : `${wanted}-${n}`
    if (rows.every((row) => row.key !== key || sameLabel(row.label, label))) return key
  }
}
