import type { Evidence } from '@backstop/knowledge'
import { estimateDifficulty } from '../item/difficulty.ts'
import type { Answer, Bloom, Item, ItemEvidence, Refutation } from '../item/item.ts'
import type { Query, Term } from '../query/query.ts'
import { uuidOfText } from '../random/hash.ts'
import { createRandom, shuffle } from '../random/random.ts'
import type { Source } from '../type/item-type.ts'
import { termKey } from '../world/term.ts'
import { stemsOf } from '../world/words.ts'
import { type KnownClaim, positionOf, type World } from '../world/world.ts'

/** What an option would say: the term it stands for, its words, and why it is right or wrong, from the source. */
export type Choice = { term: Term; text: string; because: string }

/** A wrong option with what refutes it; `position` is where the text mentions it, in code points, -1 where it does not. */
export type Wrong = Choice & { reason: Omit<Refutation, 'option'>; position: number }

/** A question with its key, ready to be put together. */
export type AssemblyDraft = {
  type: string
  stem: string
  query: Query
  answers: Answer[]
  keys: Choice[]
  bloom: Bloom
  /** Spans that settle it beside the claim's own: the words that name a speaker. */
  beside?: Evidence[]
  /** The other claims that it rests on. */
  more?: KnownClaim[]
  /** Where each option stands in a sequence of their own (dates, numbers), equal steps of which look equal; without it their order is shuffled. */
  sequence?: (term: Term) => number
}

/** The id of a question: the same for the same type, slot, claim and seed. */
export const itemId = (type: string, slot: string, claim: string, seed: number): string =>
  uuidOfText(`item:${type}:${slot}:${claim}:${seed}`)

/** Puts an item together from its key and its wrong options: shuffles them, or puts them in sequence, and binds the proof to the places. */
export function assembleChoice({ world, claim }: Source, draft: AssemblyDraft, id: string, wrong: Wrong[]): Item {
  const choices = [...draft.keys.map((key) => ({ ...key, reason: null })), ...wrong]
  const { sequence } = draft
  // By text first, so that the shuffle starts from an order that does not know the key.
  const byText = choices.sort((a, b) => (a.text < b.text ? -1 : 1))
  const shuffled = shuffle(byText, createRandom(`order:${id}`))
  const ordered = sequence ? shuffled.sort((a, b) => sequence(a.term) - sequence(b.term)) : shuffled
  const placed = ordered.map((choice, i) => ({ ...choice, id: letterAt(i) }))
  const options = placed.map(({ id, text, reason, because }) => ({ id, text, correct: reason === null, because }))
  const optionOf = (term: Term) =>
    placed.find((choice) => choice.reason === null && termKey(choice.term) === termKey(term))?.id ?? null
  const answers = draft.answers.map((answer) => ({ ...answer, option: optionOf(answer.term) }))
  return {
    id,
    version: 1,
    type: draft.type,
    stem: draft.stem,
    options,
    ...(draft.keys.length > 1 ? { multiple: true as const } : {}),
    claims: claimsTested(claim, draft.more ?? [], answers),
    evidence: evidenceOf([claim, ...(draft.more ?? [])], draft.beside ?? []),
    proof: {
      query: draft.query,
      answers,
      refutations: placed.flatMap(({ id: option, reason }) => (reason === null ? [] : [{ option, ...reason }])),
    },
    difficulty: difficultyOf(world, claim, draft, wrong),
    bloom: draft.bloom,
  }
}

/** What names the place of an option: a, b, c … */
export const letterAt = (index: number): string => String.fromCharCode(97 + index)

/** The claims that an item tests: its own, and all behind the answers that it shows. */
export const claimsTested = (claim: KnownClaim, more: readonly KnownClaim[], answers: readonly Answer[]): string[] => [
  ...new Set([
    claim.id,
    ...more.map(({ id }) => id),
    ...answers.filter(({ option }) => option !== null).flatMap(({ claims }) => claims),
  ]),
]

/** The claims' own words in the order of the text, each once, then those beside them that they do not hold already. */
export function evidenceOf(claims: readonly KnownClaim[], beside: readonly Evidence[]): ItemEvidence[] {
  const spans = claims.flatMap(({ document, evidence }) => evidence.map((span) => ({ document, ...span })))
  const own = spans
    .filter((span, at) => !spans.some((other, i) => i !== at && holds(other, span) && (i < at || !holds(span, other))))
    .sort((a, b) => a.start - b.start)
  const document = claims[0]?.document as string
  const more = beside.filter((span) => !own.some((other) => holds(other, span))).map((span) => ({ document, ...span }))
  return [...own, ...more].map(({ document, version, start, end, quote }) => ({ document, version, start, end, quote }))
}

const holds = (outer: { start: number; end: number }, inner: { start: number; end: number }) =>
  outer.start <= inner.start && inner.end <= outer.end

/** An estimate from what can be told of the question and its wrong options. */
export function difficultyOf(
  world: World,
  claim: KnownClaim,
  { stem: asked, bloom }: { stem: string; bloom: Bloom },
  wrong: readonly { position: number }[],
): Item['difficulty'] {
  const stem = stemsOf(asked)
  const quoted = new Set(stemsOf(claim.evidence.map(({ quote }) => quote).join(' ')))
  const sentences = world.sentencesOf(claim.document)
  const sentenceAt = (position: number) => sentences.findIndex(({ start, end }) => start <= position && position < end)
  const own = sentenceAt(positionOf(claim))
  const near = wrong.filter(({ position }) => position >= 0 && Math.abs(sentenceAt(position) - own) <= 1)
  return estimateDifficulty(bloom, {
    options: wrong.length + 1,
    stemWords: asked.split(' ').length,
    overlap: stem.length === 0 ? 0 : stem.filter((word) => quoted.has(word)).length / stem.length,
    near: wrong.length === 0 ? 0 : near.length / wrong.length,
    attributed: claim.attribution.length > 0 ? 1 : 0,
    conditional: claim.conditions.length > 0 ? 1 : 0,
  })
}
