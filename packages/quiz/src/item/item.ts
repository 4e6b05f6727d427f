import { idSchema } from '@backstop/knowledge'
import { z } from 'zod'
import { querySchema, rowsQuerySchema, termSchema } from '../query/query.ts'

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

/** Something that is put in order or paired: shown with its text alone. */
const partSchema = z.strictObject({ id: text, text })

/**
 * The key of a question that is not answered by choosing among options.
 * - order: `steps` as they are shown, `right` their ids in the right order.
 * - pairs: each thing on the left has one on the right; what is left over on the right belongs to none.
 * - text: what may be typed; `shown` is the form that is told afterwards.
 * - sentence: a passage of the document, by sentence; `right` are the indexes of those that are accepted.
 */
const itemAnswerSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('order'),
    steps: z.array(partSchema.extend({ because: text })).min(3),
    right: z.array(text).min(3),
  }),
  z.strictObject({
    form: z.literal('pairs'),
    left: z.array(partSchema).min(2),
    right: z.array(partSchema).min(3),
    pairs: z.array(z.strictObject({ left: text, right: text, because: text })).min(2),
  }),
  z.strictObject({ form: z.literal('text'), accepted: z.array(text).min(1), shown: text, because: text }),
  z.strictObject({
    form: z.literal('sentence'),
    sentences: z.array(z.strictObject({ index: z.int().min(0), text, because: text })).min(2),
    right: z.array(z.int().min(0)).min(1),
  }),
])

/**
 * What the options say where each says of several people what they hold: `holds` has a position for each of `holders`, in their order. Each position is a
 * row of the proof, whose options are the holders.
 */
const contrastSchema = z.strictObject({
  holders: z.array(partSchema).min(2),
  positions: z.array(partSchema).min(2),
  options: z.array(z.strictObject({ option: text, holds: z.array(text).min(2) })).min(2),
})
/** Who holds what, by option. */
export type Contrast = z.infer<typeof contrastSchema>

/**
 * Why a wrong option is provably wrong.
 * - CLOSED_LIST: the predicate's claims are all that the document says of the kind; none of them could hold it.
 * - FUNCTIONAL: a subject has one object for this predicate, and the key is it.
 * - SPEAKERS_KNOWN: every claim that says the same or nearly the same names its speakers; it is not among them.
 * - OPPOSED: the same but for the claims that say the opposite, which are among the claims looked at: who holds one thing does not hold its contrary.
 * - PRESENTATION_KNOWN: no claim that says the same or nearly the same is presented in this way.
 * - CONDITIONS_KNOWN: every claim that says the same or nearly the same names its conditions; it is not among them.
 * - SENTENCES_KNOWN: no claim that says the same or nearly the same rests on this sentence.
 * - STATED: the statement that is asked about is what the claims say, so “no” is wrong.
 * - NOT_PRINTED: a number or a date that the text gives nowhere, in whatever words; no claim leaves it open. It needs no closed list.
 * - CONTRARY: the statement says the opposite of the claims by one word, of whose kind the text has none.
 * - DENIED: the claims say the opposite of the statement and nothing of it, so “yes” is wrong.
 */
export const refutationRules = [
  'CLOSED_LIST',
  'FUNCTIONAL',
  'SPEAKERS_KNOWN',
  'OPPOSED',
  'PRESENTATION_KNOWN',
  'CONDITIONS_KNOWN',
  'SENTENCES_KNOWN',
  'STATED',
  'NOT_PRINTED',
  'CONTRARY',
  'DENIED',
] as const
export type RefutationRule = (typeof refutationRules)[number]

/** Of which row of a question that is answered row by row; missing elsewhere. */
const row = text.optional()

/** `claims` are all that were looked at (the closed list); `guards` those of the document that were consulted for the option. */
export const refutationSchema = z.strictObject({
  row,
  option: text,
  term: termSchema,
  rule: z.enum(refutationRules),
  claims: z.array(idSchema),
  guards: z.array(idSchema),
})
export type Refutation = z.infer<typeof refutationSchema>

/** One answer of the query: `option` is the choice that shows it, null where none does. */
export const answerSchema = z.strictObject({
  row,
  option: text.nullable(),
  term: termSchema,
  claims: z.array(idSchema).min(1),
})
export type Answer = z.infer<typeof answerSchema>

/** What a question asks of its reader, after Bloom's taxonomy as revised by Anderson & Krathwohl (2001). */
export const blooms = ['remember', 'understand', 'analyse'] as const
export type Bloom = (typeof blooms)[number]

/** A question with its key, its sources and its proof: the whole record, never shown to a learner as it is. */
export const itemSchema = z
  .strictObject({
    /** Stable for the same claim, type, slot and seed. */
    id: idSchema,
    version: z.int().min(1),
    type: text,
    stem: text,
    /** What can be chosen; empty where the answer has another form. */
    options: z.array(optionSchema),
    /** Whether several options are right and all of them have to be chosen. */
    multiple: z.literal(true).optional(),
    /** Whether the options are the verdicts on the statement in the stem: the first that the document says it, the second that it does not. */
    verdict: z.literal(true).optional(),
    /** The entity that every option says something of; missing where the options are no statements about one thing. */
    topic: idSchema.optional(),
    /** Who holds what, by option; missing where an option says one thing. */
    contrast: contrastSchema.optional(),
    /** The key of any other form; missing where options are chosen. */
    answer: itemAnswerSchema.optional(),
    claims: z.array(idSchema).min(1),
    evidence: z.array(itemEvidenceSchema).min(1),
    proof: z.strictObject({
      query: z.union([querySchema, rowsQuerySchema]),
      answers: z.array(answerSchema).min(1),
      refutations: z.array(refutationSchema),
    }),
    /** A prior estimate in logits, 0 being a middling question for a middling reader, and what it was added up from. */
    difficulty: z.strictObject({ logits: z.number(), features: z.record(z.string(), z.number()) }),
    bloom: z.enum(blooms),
  })
  .refine(({ options, answer }) => (answer === undefined ? options.length >= 2 : options.length === 0), {
    error: 'either options or an answer of another form',
  })
export type Item = z.infer<typeof itemSchema>

/** The right option of an item that is answered by choosing; the first where several are right. */
export const keyOf = (item: Item): Option => item.options.find((option) => option.correct) as Option

/** The wrong options, in the order shown. */
export const distractorsOf = (item: Item): Option[] => item.options.filter((option) => !option.correct)

/** What a right answer says, as a reader would: the right options, what was to be typed; none where it is an order or a place in the text. */
export function keyTexts({ options, answer }: Item): string[] {
  if (answer === undefined) return options.filter(({ correct }) => correct).map(({ text }) => text)
  return answer.form === 'text' ? answer.accepted : []
}

/** Who holds what by the key, in words; nothing where options say one thing each. */
export function heldByKey(item: Item): { holder: string; position: string }[] {
  const { holders = [], positions = [], options = [] } = item.contrast ?? {}
  const key = options.find(({ option }) => option === keyOf(item).id)
  return holders.map(({ text }, i) => ({
    holder: text,
    position: positions.find(({ id }) => id === key?.holds[i])?.text ?? '',
  }))
}

/** Every reason that is told after the answer. */
export function reasonsOf({ options, answer }: Item): string[] {
  if (answer === undefined) return options.map(({ because }) => because)
  if (answer.form === 'text') return [answer.because]
  return (answer.form === 'order' ? answer.steps : answer.form === 'pairs' ? answer.pairs : answer.sentences).map(
    ({ because }) => because,
  )
}
