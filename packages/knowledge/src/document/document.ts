import { z } from 'zod'
import { idSchema, slugsSchema } from '../aggregate/id.ts'
import { edtfSchema, timeSchema } from '../time/time.ts'
import { languagePattern } from './language.ts'

/** A source and its metadata. The texts themselves are kept apart, immutable, one a version. */
export const documentSchema = z.strictObject({
  slugs: slugsSchema,
  title: z.string().min(1).max(300),
  language: z.string().regex(languagePattern, 'a BCP 47 language tag'),
  publisher: z.string().min(1).nullable(),
  author: z.string().min(1).nullable(),
  url: z.url().nullable(),
  rights: z.string().min(1).nullable(),
  /** As printed in the source; null where the source does not say. */
  publishedOn: edtfSchema.nullable(),
  /** What an editor inferred, with the reason. */
  datedAround: timeSchema.nullable(),
  /** Oldest first; the last is current. `sha256` is of the text in UTF-8. */
  versions: z
    .array(z.strictObject({ id: idSchema, version: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1),
})

export type Document = z.infer<typeof documentSchema>
