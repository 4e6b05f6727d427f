import { idSchema, modalities, polarities, qualifierKeys } from '@backstop/knowledge'
import { z } from 'zod'

/** Something that can stand in a slot of a claim. `author` is the document speaking for itself. */
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
])
export type Term = z.infer<typeof termSchema>

/** The one variable of a query. */
export const variable = { variable: 'x' } as const
const slotSchema = z.union([termSchema, z.strictObject({ variable: z.literal('x') })])
/** A slot of a query: a term, or the variable. */
export type Slot = z.infer<typeof slotSchema>

/**
 * The shape of a claim, with exactly one slot left open as the variable `x`. A slot that is absent may hold anything; `object`
 * is null where the claim has none. A claim matches when every given slot equals its own: an entity by id, a quantity by its
 * bounds and unit, a time by its date, a text after normalisation; each listed qualifier must be among the claim's. With a
 * symmetric predicate subject and object may be exchanged. `speaker` is any link of the chain. The answers are what `x` stands
 * for in the claims that match.
 */
export const querySchema = z.strictObject({
  find: z.literal('x'),
  claim: z.strictObject({
    document: idSchema,
    subject: slotSchema,
    predicate: idSchema,
    object: slotSchema.nullable(),
    qualifiers: z.array(z.strictObject({ key: z.enum(qualifierKeys), value: slotSchema })),
    polarity: z.enum(polarities),
    modality: slotSchema.optional(),
    speaker: slotSchema.optional(),
  }),
})
export type Query = z.infer<typeof querySchema>
