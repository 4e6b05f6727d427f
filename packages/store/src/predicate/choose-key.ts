import type { Transaction } from '../database.ts'
import { firstFree, lockNames } from '../slug/first-free.ts'
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
  await lockNames(tx)
  const rows = await tx.$queryRaw<{ key: string; label: string }[]>`
    SELECT key, label FROM "Predicate" WHERE key LIKE ${`${wanted}%`}
    UNION
    SELECT r.snapshot ->> 'key', r.snapshot ->> 'label' FROM "Revision" r
      JOIN "ChangeSet" s ON s.id = r."changeSetId" AND s.status = 'OPEN'
      JOIN "Aggregate" a ON a.id = r."aggregateId" AND a.kind = 'PREDICATE'
    WHERE r.decision <> 'REJECTED' AND r.snapshot ->> 'key' LIKE ${`${wanted}%`}`
  return firstFree(wanted, (key) => rows.some((row) => row.key === key && !sameLabel(row.label, label)))
}
