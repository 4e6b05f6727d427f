import { z } from 'zod'
import { idSchema } from '../aggregate/id.ts'
import { timeSchema } from '../time/time.ts'

const text = z.string().min(1)

/**
 * What a claim says of its subject. `text` is as the source words it. A quantity that is "up to 30,000" has a maximum alone;
 * an exact one has both bounds equal.
 */
export const valueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ENTITY'), text, entity: idSchema }),
  z
    .strictObject({
      kind: z.literal('QUANTITY'),
      text,
      minimum: z.number().nullable(),
      maximum: z.number().nullable(),
      unit: z.string().min(1).nullable(),
    })
    .refine((q) => q.minimum === null || q.maximum === null || q.minimum <= q.maximum, {
      message: 'the minimum is above the maximum',
    }),
  z.strictObject({ kind: z.literal('TIME'), ...timeSchema.shape }),
  z.strictObject({ kind: z.literal('TEXT'), text }),
])

export type Value = z.infer<typeof valueSchema>
