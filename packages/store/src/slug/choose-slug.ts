import type { Transaction } from '../database.ts'
import { firstFree, lockNames } from './first-free.ts'
import { shortSlug } from './short-slug.ts'

/**
 * The slugs of a document or an entity after an edit: the one that was asked for first, those it had behind it. A new thing is given one
 * made of its name, with a number where that is taken, by a draft too.
 */
export async function chooseSlugs(
  tx: Transaction,
  {
    kind,
    asked,
    name,
    before,
  }: { kind: 'DOCUMENT' | 'ENTITY'; asked: string | null | undefined; name: string; before: readonly string[] },
): Promise<string[]> {
  if (asked != null) return [asked, ...before.filter((slug) => slug !== asked)]
  if (before.length > 0) return [...before]
  const wanted = shortSlug(name) || kind.toLowerCase()
  await lockNames(tx)
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM "Slug" WHERE kind = ${kind}::"AggregateKind" AND slug LIKE ${`${wanted}%`}
    UNION
    SELECT slug FROM "Revision" r JOIN "ChangeSet" s ON s.id = r."changeSetId" AND s.status = 'OPEN'
      JOIN "Aggregate" a ON a.id = r."aggregateId" AND a.kind = ${kind}::"AggregateKind",
      LATERAL jsonb_array_elements_text(r.snapshot -> 'slugs') AS slug
    WHERE r.decision <> 'REJECTED' AND r.snapshot IS NOT NULL AND slug LIKE ${`${wanted}%`}`
  const taken = new Set(rows.map(({ slug }) => slug))
  return [firstFree(wanted, (slug) => taken.has(slug))]
}
