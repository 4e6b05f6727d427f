import { z } from 'zod'
import { idSchema } from '../aggregate/id.ts'

/** How two entities are so close that the one cannot be a wrong answer for the other. */
export const guardKinds = ['PART_OF', 'BROADER', 'OVERLAPPING'] as const

/**
 * What proofs must know and no text says: `from` is part of, is broader than, or is the same as or overlaps `to`.
 * Used to refuse distractors; never shown as knowledge.
 */
export const guardSchema = z.strictObject({
  kind: z.enum(guardKinds),
  from: idSchema,
  to: idSchema,
  because: z.string().min(1),
})

export type Guard = z.infer<typeof guardSchema>
