import { type Sentence, sentencesOfSpan } from '@backstop/knowledge'
import type { Item } from '../item/item.ts'
import { type DifficultyWord, type Rating, tellDifficulty } from '../rating/elo.ts'
import { askableTypeOf, type Composition } from './composition.ts'

/** A question that may be chosen, and what is known of it beside itself. */
export type BankItem = {
  item: Item
  /** Ids of all that its claims are about, as subject, object or circumstance. */
  about: ReadonlySet<string>
  /** What answers have shown of it; null while nobody has answered. */
  rating: Rating | null
}

/**
 * The questions that fit a composition, whose `about` is an entity's id, in the order of the bank: of its types and difficulty; about the entity, which is
 * not among what may be answered (the set's name would tell it); settled within the passage, so that who has read that has read enough, with all sentences that are
 * shown to choose from.
 */
export function findFitting(
  bank: readonly BankItem[],
  sentences: readonly Sentence[],
  { types, difficulty, about, from, to }: Composition,
): BankItem[] {
  return bank.filter(
    (one) =>
      (types.length === 0 || types.includes(askableTypeOf(one.item))) &&
      (difficulty === null || bandOf(one).difficulty === difficulty) &&
      (about === null || (one.about.has(about) && !isChoice(about, one.item))) &&
      isWithin(one.item, sentences, from ?? 0, to ?? Number.POSITIVE_INFINITY),
  )
}

/** Estimates lie closer together than what answers show: their weights are cautious. In logits. */
const [easyGuess, hardGuess] = [-0.2, 0.2]

/** How hard a question is: as its answers show, or while there are too few of them (`fewestToTell`) as estimated from its features. */
export function bandOf({ item, rating }: Pick<BankItem, 'item' | 'rating'>): {
  difficulty: DifficultyWord
  isEstimated: boolean
} {
  const shown = rating && tellDifficulty(rating)
  if (shown) return { difficulty: shown, isEstimated: false }
  const { logits } = item.difficulty
  return { difficulty: logits <= easyGuess ? 'EASY' : logits >= hardGuess ? 'HARD' : 'MIDDLING', isEstimated: true }
}

/**
 * Whether an entity is what a question asks for, or is shown as if it were: if only the wrong ones of those had questions about them, the number of these would
 * tell them from the right. Where rows are judged of one entity, that is what the question is about.
 */
const isChoice = (entity: string, { proof, answer }: Item): boolean =>
  (!('rows' in proof.query) || answer?.form === 'pairs') &&
  [...proof.answers, ...proof.refutations].some(({ term }) => 'entity' in term && term.entity === entity)

const isWithin = (item: Item, sentences: readonly Sentence[], from: number, to: number): boolean =>
  (from === 0 && to === Number.POSITIVE_INFINITY) || reads(item, sentences).every((at) => from <= at && at <= to)

/**
 * The sentences that have to be read to answer: those that settle it, or where one is to be found all that are shown. If such a question fitted the passage
 * of its answer alone, the number of those that fit would tell which it is.
 */
const reads = ({ evidence, answer }: Item, sentences: readonly Sentence[]): number[] =>
  answer?.form === 'sentence'
    ? answer.sentences.map(({ index }) => index)
    : evidence.flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end).map(({ index }) => index))
