import { z } from 'zod'
import { entityKinds } from '../entity/entity.ts'

/** What a subject is said to do or be, and what proofs need to know of it. */
export const predicateSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  /** Between subject and object: "Keir Starmer · holds the office of · Prime Minister of the United Kingdom". */
  label: z.string().min(1),
  /** Between object and subject; null where none reads well. */
  inverseLabel: z.string().min(1).nullable(),
  description: z.string().min(1).nullable(),
  subjectKinds: z.array(z.enum(entityKinds)),
  objectKinds: z.array(z.enum(entityKinds)),
  /** At most one object for a subject under equal qualifiers. */
  functional: z.boolean(),
  symmetric: z.boolean(),
  /** The claims of a document with this predicate are all that the document says: a closed list. */
  complete: z.boolean(),
})

export type Predicate = z.infer<typeof predicateSchema>
