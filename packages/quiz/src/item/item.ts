import { idSchema } from '@backstop/knowledge'
import { z } from 'zod'
import { querySchema, termSchema } from '../query/query.ts'

const text = z.string().min(1)

/** One choice. `because` says, from the source, why it is right or wrong: never shown before the answer. */
export const optionSchema = z.strictObject({ id: text, text, correct: z.boolean(), because: text })
export type Option = z.infer<typeof optionSchema>

/** A verbatim span: `text[start, end)` of the document's version is `quote`, in Unicode code points. */
export const itemEvidenceSchema = z.strictObject({
  document: idSchema,
  version: idSchema,
  start: z.int().min(0),
  end: z.int().min(1),
  quote: text,
})
export type ItemEvidence = z.infer<typeof itemEvidenceSchema>

/**
 * Why a wrong option is provably wrong.
 * - CLOSED_LIST: the predicate's claims are all that the document says of the kind; none of them could hold it.
 * - FUNCTIONAL: a subject has one object for this predicate, and the key is it.
 * - SPEAKERS_KNOWN: every claim that says the same or nearly the same names its speakers; it is not among them.
 * - PRESENTATION_KNOWN: no claim that says the same or nearly the same is presented in this way.
 */
export const refutationRules = ['CLOSED_LIST', 'FUNCTIONAL', 'SPEAKERS_KNOWN', 'PRESENTATION_KNOWN'] as const
export type RefutationRule = (typeof refutationRules)[number]

/** `claims` are all that were looked at (the closed list); `guards` those of the document that were consulted for the option. */
export const refutationSchema = z.strictObject({
  option: text,
  term: termSchema,
  rule: z.enum(refutationRules),
  claims: z.array(idSchema),
  guards: z.array(idSchema),
})
export type Refutation = z.infer<typeof refutationSchema>

/** One answer of the query: `option` is the choice that shows it, null where none does. */
export const answerSchema = z.strictObject({
  option: text.nullable(),
  term: termSchema,
  claims: z.array(idSchema).min(1),
})
export type Answer = z.infer<typeof answerSchema>

/** What a question asks of its reader, after Bloom's taxonomy as revised by Anderson & Krathwohl (2001). */
export const blooms = ['remember', 'understand', 'analyse'] as const
export type Bloom = (typeof blooms)[number]

/** A question with its key, its sources and its proof: the whole record, never shown to a learner as it is. */
export const itemSchema = z.strictObject({
  /** Stable for the same claim, type, slot and seed. */
  id: idSchema,
  version: z.int().min(1),
  type: text,
  stem: text,
  options: z.array(optionSchema).min(2),
  claims: z.array(idSchema).min(1),
  evidence: z.array(itemEvidenceSchema).min(1),
  proof: z.strictObject({
    query: querySchema,
    answers: z.array(answerSchema).min(1),
    refutations: z.array(refutationSchema),
  }),
  /** A prior estimate in logits, 0 being a middling question for a middling reader, and what it was added up from. */
  difficulty: z.strictObject({ logits: z.number(), features: z.record(z.string(), z.number()) }),
  bloom: z.enum(blooms),
})
export type Item = z.infer<typeof itemSchema>

/** The right option of a single choice item. */
export const keyOf = (item: Item): Option => item.options.find((option) => option.correct) as Option

/** The wrong options, in the order shown. */
export const distractorsOf = (item: Item): Option[] => item.options.filter((option) => !option.correct)
