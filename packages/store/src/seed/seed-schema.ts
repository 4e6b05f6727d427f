import {
  claimSchema,
  conditionKinds,
  documentSchema,
  edtfSchema,
  entityKinds,
  entitySchema,
  guardKinds,
  languageSchema,
  modalities,
  polarities,
  predicateSchema,
  qualifierKeys,
  relationKinds,
  slugSchema,
  timeSchema,
} from '@backstop/knowledge'
import { z } from 'zod'

const words = z.string().min(1)
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')

const quoteSchema = z.union([words, z.strictObject({ quote: words, after: words })])

/** Verbatim words of the article; `after` names text before them when they stand in it twice. */
export type SeedQuote = z.infer<typeof quoteSchema>

// One union, so that a fault is told of the shape that was meant.
const valueSchema = z.union([
  z.strictObject({ text: words }),
  z.strictObject({ text: words, entity: slugSchema }),
  z
    .strictObject({
      text: words,
      minimum: z.number().nullable().default(null),
      maximum: z.number().nullable().default(null),
      unit: words.nullable().default(null),
    })
    .refine(({ minimum, maximum }) => minimum === null || maximum === null || minimum <= maximum, {
      message: 'the minimum is above the maximum',
    }),
  z.strictObject({ text: words, time: edtfSchema, because: words.nullable() }),
])

/** What a claim says of its subject, an entity by its slug. */
export type SeedValue = z.infer<typeof valueSchema>

const seedClaimSchema = z.strictObject({
  key,
  text: claimSchema.shape.text,
  subject: slugSchema,
  predicate: words,
  object: valueSchema.nullable(),
  qualifiers: z.array(z.strictObject({ key: z.enum(qualifierKeys), value: valueSchema })).default([]),
  modality: z.enum(modalities),
  polarity: z.enum(polarities),
  attribution: z
    .array(z.strictObject({ speaker: slugSchema, cue: words.nullable(), evidence: quoteSchema.nullable() }))
    .default([]),
  conditions: z
    .array(
      z.strictObject({
        kind: z.enum(conditionKinds),
        text: words,
        claim: key.nullable().default(null),
        evidence: quoteSchema,
      }),
    )
    .default([]),
  evidence: z.array(quoteSchema).min(1, 'a claim needs at least one piece of evidence'),
  note: words.nullable().default(null),
})

/** One entry of claims.yaml. */
export type SeedClaim = z.infer<typeof seedClaimSchema>

const relationSchema = z.strictObject({
  kind: z.enum(relationKinds),
  from: key,
  to: key,
  basis: z.enum(['STATED', 'EDITORIAL']),
  because: words.nullable().default(null),
  evidence: z.array(quoteSchema).default([]),
})

/** One entry of relations.yaml. */
export type SeedRelation = z.infer<typeof relationSchema>

const schemas = {
  'document.yaml': z.strictObject({
    slug: slugSchema,
    title: documentSchema.shape.title,
    language: languageSchema,
    publisher: documentSchema.shape.publisher,
    author: documentSchema.shape.author,
    url: documentSchema.shape.url,
    rights: documentSchema.shape.rights,
    publishedOn: documentSchema.shape.publishedOn,
    datedAround: timeSchema.nullable(),
  }),
  'predicates.yaml': z.array(predicateSchema),
  'entities.yaml': z.array(
    z.strictObject({
      slug: slugSchema,
      name: entitySchema.shape.name,
      kind: z.enum(entityKinds),
      description: entitySchema.shape.description,
      aliases: entitySchema.shape.aliases.default([]),
      sameAs: entitySchema.shape.sameAs.default([]),
    }),
  ),
  'guards.yaml': z.array(
    z.strictObject({ kind: z.enum(guardKinds), from: slugSchema, to: slugSchema, because: words }),
  ),
  'claims.yaml': z.array(seedClaimSchema),
  'relations.yaml': z.array(relationSchema),
}

/** The files of a seed folder. */
export type SeedFileName = keyof typeof schemas

/** What each file of a seed folder holds. */
export type SeedFiles = { [Name in SeedFileName]: z.infer<(typeof schemas)[Name]> }

/** The shape of each file of a seed folder, as its editor writes it: no ids, spans by quote, things by slug or key. */
export const seedFileSchemas: { [Name in SeedFileName]: z.ZodType<SeedFiles[Name]> } = schemas
