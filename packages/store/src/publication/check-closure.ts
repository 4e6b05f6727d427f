import { referencesOf } from '@backstop/knowledge'
import { lastNames } from '../change-set/last-names.ts'
import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import type { Incoming } from './incoming.ts'

/**
 * Nothing published may refer to what is not: names each aggregate that is missing (a draft, or never written) and each that
 * would lose what it rests on. Relations and conditions follow their claims instead of holding them.
 */
export async function checkClosure(tx: Transaction, incoming: readonly Incoming[]): Promise<void> {
  const put = incoming.flatMap(({ id, snapshot }) => (snapshot === null ? [] : [{ id, ...referencesOf(snapshot) }]))
  const withdrawn = incoming.filter(({ snapshot }) => snapshot === null).map(({ id }) => id)
  const putIds = new Set(put.map(({ id }) => id))
  const known = await readKnown(tx, [...new Set(put.flatMap(({ needs, follows }) => [...needs, ...follows]))])
  const here = (id: string) => putIds.has(id) || (known.get(id) === 'now' && !withdrawn.includes(id))
  const missing = new Set(
    put.flatMap(({ needs, follows }) => [
      ...needs.filter((id) => !here(id)),
      ...follows.filter((id) => !here(id) && !known.has(id)),
    ]),
  )
  if (missing.size > 0) {
    const ids = [...missing].sort()
    throw new Problem('BROKEN_LAW', `This names ${await lastNames(tx, ids)}, not published or taken back since.`, {
      field: 'changeSet',
      remedy: 'Publish that first or with it, or let it name something else.',
      details: { missing: ids },
    })
  }
  const bereft = await readBereft(tx, withdrawn, incoming)
  if (bereft.length > 0)
    throw new Problem('CONFLICT', `What this withdraws is needed by ${await lastNames(tx, bereft)}.`, {
      field: 'changeSet',
      remedy: 'Withdraw or change them in the same change set.',
      details: { dependents: bereft },
    })
}

/** Of these aggregates, which are published now and which were at some time. */
async function readKnown(tx: Transaction, ids: readonly string[]): Promise<Map<string, 'now' | 'once'>> {
  const rows = await tx.$queryRaw<{ id: string; now: boolean }[]>`
    SELECT a.id, a."publishedRevisionId" IS NOT NULL AS now FROM "Aggregate" a
    WHERE a.id = ANY(${ids}::uuid[]) AND (a."publishedRevisionId" IS NOT NULL OR EXISTS (
      SELECT FROM "Revision" r JOIN "Publication" p ON p."changeSetId" = r."changeSetId"
      WHERE r."aggregateId" = a.id AND r.decision = 'ACCEPTED'))`
  return new Map(rows.map(({ id, now }) => [id, now ? 'now' : 'once']))
}

async function readBereft(
  tx: Transaction,
  withdrawn: readonly string[],
  incoming: readonly Incoming[],
): Promise<string[]> {
  if (withdrawn.length === 0) return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT r."fromId" AS id FROM "Reference" r
    JOIN "Aggregate" f ON f.id = r."fromId" JOIN "Aggregate" t ON t.id = r."toId"
    WHERE r."toId" = ANY(${withdrawn}::uuid[]) AND r."fromId" <> ALL(${incoming.map(({ id }) => id)}::uuid[])
      AND f.kind <> 'RELATION' AND NOT (f.kind = 'CLAIM' AND t.kind = 'CLAIM')
    ORDER BY id`
  return rows.map(({ id }) => id)
}
