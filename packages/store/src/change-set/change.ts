import type { AggregateKind, Guard, Predicate } from '@backstop/knowledge'
import type { ClaimGiven } from '../claim/edit-claim.ts'
import type { DocumentGiven } from '../document/edit-document.ts'
import type { EntityGiven } from '../entity/edit-entity.ts'
import type { RelationGiven } from '../relation/edit-relation.ts'
import type { Given } from './keep-given.ts'

/** What an editor wants one aggregate to be: without an id it is a new one; what is not given stays as it was. */
export type Change =
  | { kind: 'DOCUMENT'; id: string; given: DocumentGiven }
  | { kind: 'ENTITY'; id: string | null; given: EntityGiven }
  | { kind: 'PREDICATE'; id: string | null; given: Given<Predicate> }
  | { kind: 'GUARD'; id: string | null; given: Given<Guard> }
  | { kind: 'CLAIM'; id: string | null; given: ClaimGiven }
  | { kind: 'RELATION'; id: string | null; given: RelationGiven }
  | { kind: 'MERGE'; id: string; into: string }
  | Withdrawal

/** That something be no longer published. */
export type Withdrawal = { kind: 'WITHDRAW'; id: string; of: AggregateKind }

/** The kind of thing that a change is of. */
export const kindOf = (change: Change): AggregateKind =>
  change.kind === 'WITHDRAW' ? change.of : change.kind === 'MERGE' ? 'ENTITY' : change.kind
