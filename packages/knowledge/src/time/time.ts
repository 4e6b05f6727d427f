import { z } from 'zod'
import { parseEdtf } from './edtf.ts'

/** Extended Date/Time Format, ISO 8601-2 level 1. */
export const edtfSchema = z.string().refine((text) => parseEdtf(text) !== null, { message: 'not an EDTF level 1 date' })

/** A time as the source words it, and what it means; `inferredBecause` is null when the source prints the date itself. */
export const timeSchema = z.strictObject({
  text: z.string().min(1),
  value: edtfSchema,
  inferredBecause: z.string().min(1).nullable(),
})
