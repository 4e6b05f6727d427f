import { z } from 'zod'
import { idSchema } from '../aggregate/id.ts'

/**
 * A verbatim span: `text[start, end)` of the document version `version` is `quote`, exactly.
 * Offsets are Unicode code points (the unit of the W3C Web Annotation model), start inclusive, end exclusive.
 */
export const evidenceSchema = z
  .strictObject({
    id: idSchema,
    version: idSchema,
    start: z.int().min(0),
    end: z.int().min(1),
    quote: z.string().min(1),
  })
  .refine((span) => span.end > span.start, { message: 'a span ends after it starts', path: ['end'] })

export type Evidence = z.infer<typeof evidenceSchema>
