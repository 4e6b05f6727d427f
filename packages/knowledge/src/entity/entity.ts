import { z } from 'zod'
import { idSchema, slugsSchema } from '../aggregate/id.ts'

/** What sort of thing an entity is. */
export const entityKinds = [
  'PERSON',
  'ORGANIZATION',
  'GROUP',
  'PLACE',
  'EVENT',
  'PLAN',
  'ROLE',
  'CAPABILITY',
  'CONCEPT',
  'WORK',
] as const
export type EntityKind = (typeof entityKinds)[number]

/** The kinds that can say something: a plan or a place does not speak. */
export const speakerKinds: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'GROUP']

/** Somebody or something that claims are about. */
export const entitySchema = z.strictObject({
  slugs: slugsSchema,
  name: z.string().min(1).max(200),
  kind: z.enum(entityKinds),
  description: z.string().min(1).max(500).nullable(),
  aliases: z.array(z.string().min(1).max(200)),
  /** The same thing elsewhere, as URLs (Wikidata …); only where that is certain. */
  sameAs: z.array(z.url()),
  /** The entity this one turned out to be; a live root when written. */
  mergedInto: idSchema.nullable(),
})

export type Entity = z.infer<typeof entitySchema>
