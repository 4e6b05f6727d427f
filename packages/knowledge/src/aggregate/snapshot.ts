import type { z } from 'zod'
import { claimSchema } from '../claim/claim.ts'
import { documentSchema } from '../document/document.ts'
import { entitySchema } from '../entity/entity.ts'
import { guardSchema } from '../guard/guard.ts'
import { predicateSchema } from '../predicate/predicate.ts'
import { relationSchema } from '../relation/relation.ts'

/** The kinds of thing that editors curate, in the order in which one may refer to another. */
export const aggregateKinds = ['DOCUMENT', 'ENTITY', 'PREDICATE', 'GUARD', 'CLAIM', 'RELATION'] as const
export type AggregateKind = (typeof aggregateKinds)[number]

/** The version that new snapshots are written with. Older ones are upcast when read. */
export const snapshotVersion = 2

const schemas = {
  DOCUMENT: documentSchema,
  ENTITY: entitySchema,
  PREDICATE: predicateSchema,
  GUARD: guardSchema,
  CLAIM: claimSchema,
  RELATION: relationSchema,
}

/** The whole content of one aggregate, as a revision keeps it. */
export type Snapshot = {
  [Kind in AggregateKind]: { kind: Kind; content: z.infer<(typeof schemas)[Kind]> }
}[AggregateKind]

/** The content of one kind of aggregate. */
export type Content<Kind extends AggregateKind> = z.infer<(typeof schemas)[Kind]>

/** Reads a snapshot from outside (a seed, an editor, a stored revision). Throws a ZodError that names the field. */
export function parseSnapshot<Kind extends AggregateKind>(kind: Kind, content: unknown): Content<Kind> {
  return schemas[kind].parse(content) as Content<Kind>
}
