import { z } from 'zod'
import { idSchema } from '../aggregate/id.ts'
import { evidenceSchema } from '../evidence/evidence.ts'

/** What one claim can have to do with another, read from the first to the second. */
export const relationKinds = [
  'REQUIRES',
  'ENABLES',
  'PREVENTS',
  'SUPPORTS',
  'CONTRADICTS',
  'SUPERSEDES',
  'REPEATS',
  'PART_OF',
] as const
export type RelationKind = (typeof relationKinds)[number]

/**
 * What one claim has to do with another: `from` requires, enables … `to`. STATED rests on evidence; EDITORIAL is an editor's
 * reading and says why.
 */
export const relationSchema = z
  .strictObject({
    kind: z.enum(relationKinds),
    from: idSchema,
    to: idSchema,
    basis: z.enum(['STATED', 'EDITORIAL']),
    because: z.string().min(1).nullable(),
    evidence: z.array(evidenceSchema),
  })
  .refine((r) => r.basis !== 'STATED' || r.evidence.length > 0, { message: 'a stated relation needs evidence' })
  .refine((r) => r.basis !== 'EDITORIAL' || r.because !== null, { message: 'an editorial relation says why' })
  .refine((r) => r.from !== r.to, { message: 'a claim has no relation to itself' })

export type Relation = z.infer<typeof relationSchema>
