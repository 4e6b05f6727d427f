import { z } from 'zod'
import { idSchema } from '../aggregate/id.ts'
import { evidenceSchema } from '../evidence/evidence.ts'
import { valueSchema } from './value.ts'

/**
 * How the source presents what it says. Who says it is attribution, a separate matter. Where a cue licenses several, the first
 * of REQUIREMENT, JUDGEMENT, POSSIBILITY, PLAN, PREDICTION, ASSERTED that fits is taken.
 */
export const modalities = ['ASSERTED', 'PLAN', 'REQUIREMENT', 'POSSIBILITY', 'PREDICTION', 'JUDGEMENT'] as const
export type Modality = (typeof modalities)[number]

/** Whether the claim says that it is so or that it is not so. */
export const polarities = ['AFFIRMED', 'NEGATED'] as const
export type Polarity = (typeof polarities)[number]

/** How a condition bears on what it conditions. */
export const conditionKinds = ['IF', 'ONCE', 'UNLESS', 'WITHOUT', 'WHILE'] as const

/** The keys a qualifier may have: the circumstances of what a claim says. */
export const qualifierKeys = [
  'time',
  'place',
  'quantity',
  'manner',
  'purpose',
  'recipient',
  'source',
  'topic',
  'role',
  'companion',
  'extent',
] as const
export type QualifierKey = (typeof qualifierKeys)[number]

const attributionSchema = z.strictObject({
  id: idSchema,
  speaker: idSchema,
  cue: z.string().min(1).nullable(),
  evidence: evidenceSchema.nullable(),
})

const conditionSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(conditionKinds),
  text: z.string().min(1),
  claim: idSchema.nullable(),
  evidence: evidenceSchema,
})

const qualifierSchema = z.strictObject({ id: idSchema, key: z.enum(qualifierKeys), value: valueSchema })

/** A claim with all its parts. Ids refer to aggregates; the entities are as written, merged or not. */
export const claimSchema = z.strictObject({
  document: idSchema,
  /** One sentence that stands alone: names in full; polarity, modality, conditions and the speaker in words. */
  text: z.string().min(1).max(500),
  subject: idSchema,
  predicate: idSchema,
  object: z.strictObject({ id: idSchema, value: valueSchema }).nullable(),
  qualifiers: z.array(qualifierSchema),
  modality: z.enum(modalities),
  polarity: z.enum(polarities),
  /** The chain of speakers, nearest the content first; empty when the document speaks for itself. */
  attribution: z.array(attributionSchema),
  conditions: z.array(conditionSchema),
  /** The first law: never empty. */
  evidence: z.array(evidenceSchema).min(1, 'a claim needs at least one piece of evidence'),
  /** Why the words were read as they were, for whoever checks it; null where nothing had to be decided. */
  note: z.string().min(1).max(500).nullable(),
})

export type Claim = z.infer<typeof claimSchema>
