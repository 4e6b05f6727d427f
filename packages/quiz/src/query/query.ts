import { idSchema, modalities, polarities, qualifierKeys } from '@backstop/knowledge'
import { z } from 'zod'

/**
 * Something that can stand in a slot of a claim. `author` is the document speaking for itself; `sentence` the index of one of its sentences, the title
 * being 0.
 */
export const termSchema = z.union([
  z.strictObject({ entity: idSchema }),
  z.strictObject({
    quantity: z.strictObject({
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      unit: z.string().nullable(),
    }),
  }),
  z.strictObject({ time: z.string() }),
  z.strictObject({ text: z.string() }),
  z.strictObject({ modality: z.enum(modalities) }),
  z.strictObject({ author: idSchema }),
  z.strictObject({ sentence: z.int().min(0) }),
])
export type Term = z.infer<typeof termSchema>

/** The one variable of a query, whose values are its answers. */
export const variable = { variable: 'x' } as const
/** What two claims have in common in a query that joins them: the answer depends on it, but it is not asked for. */
export const shared = { variable: 'y' } as const
const slotSchema = z.union([termSchema, z.strictObject({ variable: z.enum(['x', 'y']) })])
/** A slot of a query: a term, or a variable. */
export type Slot = z.infer<typeof slotSchema>

/**
 * The shape of a claim. A slot that is absent may hold anything; `object` is null where the claim has none. A claim matches when every given slot equals its
 * own: an entity by id, a quantity by its bounds and unit, a time by its date, a text after normalisation; each listed qualifier must be among the claim's.
 * With a symmetric predicate subject and object may be exchanged. `speaker` is any link of the chain, `condition` the words of any condition, `sentence` any
 * sentence that the claim's evidence lies in.
 */
const patternSchema = z.strictObject({
  document: idSchema,
  subject: slotSchema,
  predicate: idSchema,
  object: slotSchema.nullable(),
  qualifiers: z.array(z.strictObject({ key: z.enum(qualifierKeys), value: slotSchema })),
  polarity: z.enum(polarities),
  modality: slotSchema.optional(),
  speaker: slotSchema.optional(),
  condition: slotSchema.optional(),
  sentence: slotSchema.optional(),
})
/** The shape of a claim, as a query has it. */
export type Pattern = z.infer<typeof patternSchema>

/**
 * A pattern with exactly one slot left open as the variable `x`; the answers are what `x` stands for in the claims that match. With `join`, a second pattern
 * that has to match too: `y` stands in one slot of each and is the same thing in both.
 */
export const querySchema = z.strictObject({
  find: z.literal('x'),
  claim: patternSchema,
  join: patternSchema.optional(),
})
export type Query = z.infer<typeof querySchema>

/** Several patterns, one a row of a question that is answered row by row: each is a query of its own. */
export const rowsQuerySchema = z.strictObject({
  find: z.literal('x'),
  rows: z.array(z.strictObject({ row: z.string().min(1), claim: patternSchema })).min(2),
})
