import { v7 } from 'uuid'
import { currentOf, readDrafts } from '../change-set/read-drafts.ts'
import type { Proposal } from '../change-set/revision.ts'
import type { Transaction } from '../database.ts'

type Part = { id: string; kind: 'CLAIM' | 'RELATION' }

/**
 * What goes with a document that is withdrawn: its claims, published or drafted in the set, and the relations that they have to others.
 * Entities and predicates stay, others may name them; so do the relations that others have to its claims: they are hidden and come back.
 */
export async function withdrawContents(tx: Transaction, document: string, changeSet: string): Promise<Proposal[]> {
  const parts = await tx.$queryRaw<Part[]>`
    WITH draft AS (
      SELECT DISTINCT ON (r."aggregateId") r."aggregateId" AS id, r.snapshot FROM "Revision" r
      WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision = 'ACCEPTED' ORDER BY r."aggregateId", r.position DESC
    ), gone(id) AS (
      SELECT id FROM "Claim" WHERE "documentId" = ${document}::uuid
      UNION SELECT id FROM draft WHERE snapshot ->> 'document' = ${document}
    ), part(id) AS (
      SELECT id FROM gone
      UNION SELECT r."fromId" FROM "Reference" r JOIN gone ON gone.id = r."toId"
        JOIN "Revision" h ON h."aggregateId" = r."fromId" JOIN "Aggregate" a ON a."publishedRevisionId" = h.id
        WHERE a.kind = 'RELATION' AND h.snapshot ->> 'from' = gone.id::text
      UNION SELECT draft.id FROM draft JOIN gone ON draft.snapshot ->> 'from' = gone.id::text
    )
    SELECT a.id, a.kind::text AS kind FROM part JOIN "Aggregate" a ON a.id = part.id
    WHERE a.kind IN ('CLAIM', 'RELATION') AND NOT EXISTS (SELECT FROM draft WHERE draft.id = a.id AND draft.snapshot IS NULL)
    ORDER BY a.id`
  const states = await readDrafts(
    tx,
    changeSet,
    parts.map(({ id }) => id),
  )
  return parts.map(({ id, kind }) => ({
    ...{ id: v7(), aggregate: id, kind, content: null, base: currentOf(states.get(id)) },
  }))
}
