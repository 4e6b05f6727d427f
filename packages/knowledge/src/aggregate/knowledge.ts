import type { Claim } from '../claim/claim.ts'
import type { Document } from '../document/document.ts'
import type { Entity } from '../entity/entity.ts'
import type { Guard } from '../guard/guard.ts'
import type { Predicate } from '../predicate/predicate.ts'
import type { Relation } from '../relation/relation.ts'

/** A content with the id of its aggregate. */
export type Identified<Content> = Content & { id: string }

/**
 * Published knowledge as plain records: what quizzes are proved from. Merged entities are resolved (no `mergedInto` is left
 * and every reference is to a root); relations have both ends in `claims`. Each list is in the order of its ids.
 */
export type Knowledge = {
  /** The knowledge revision that this is the state of. */
  revision: number
  documents: (Identified<Document> & { text: string })[]
  entities: Identified<Entity>[]
  predicates: Identified<Predicate>[]
  guards: Identified<Guard>[]
  claims: Identified<Claim>[]
  relations: Identified<Relation>[]
}
