import { type List, parentId } from '../page/list.ts'
import { all, type Sql, sql } from '../page/sql.ts'
import { type ClaimFilter, matchClaim } from './match-claim.ts'

/** In the order of the text (documents in the order of their ids), or the latest published first. */
export type ClaimOrder = 'TEXT_POSITION' | 'NEWEST'

/** How an entity may occur in a claim. ANY: as subject, object, speaker or a qualifier's value. */
export type ClaimRole = 'SUBJECT' | 'OBJECT' | 'SPEAKER' | 'ANY'

/** Which claims belong to the parent of a list; without one, all do. */
export type ClaimScope = { of: 'document' } | { of: 'entity'; role: ClaimRole }

const orders: Record<ClaimOrder, List['keys']> = {
  TEXT_POSITION: [
    { expression: sql`c."documentId"`, type: 'uuid' },
    { expression: sql`c.position`, type: 'int' },
  ],
  NEWEST: [{ expression: sql`c.revision`, type: 'int', descending: true }],
}

/** The published claims that match, of everything or of the parent that `scope` names. */
export function listClaims(filter: ClaimFilter, order: ClaimOrder, scope?: ClaimScope): List {
  return {
    order: `claims by ${order}`,
    from: sql`"Claim" c`,
    id: sql`c.id`,
    where: all([scope ? within(scope) : sql`true`, matchClaim(filter)]),
    // One document is in one piece: there its index gives the order.
    keys: scope?.of === 'document' && order === 'TEXT_POSITION' ? orders[order].slice(1) : orders[order],
  }
}

function within(scope: ClaimScope): Sql {
  if (scope.of === 'document') return sql`c."documentId" = ${parentId}`
  const role = scope.role === 'ANY' ? sql`true` : sql`m.role = ${scope.role}::"EntityRole"`
  return sql`c.id in (select m."claimId" from "ClaimEntity" m where m."entityId" = ${parentId} and ${role})`
}
