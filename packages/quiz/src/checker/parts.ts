import type { Answer, Contrast, Item, Refutation } from '../item/item.ts'
import type { Query } from '../query/query.ts'

/** One query of an item with its own options and proof: the whole item, or a row of it. */
export type Part = {
  query: Query
  /** What can be chosen; none where only the answer itself counts. */
  options: { id: string; text: string; correct: boolean }[]
  answers: Answer[]
  refutations: Refutation[]
  /** Whether the one option is a statement, right where its term is an answer. */
  isStatement: boolean
  /** Whether the row is what nobody in question holds: then none of its options is right. */
  isSpare: boolean
  /** Whether yes and no are the options: what a statement says of a term is an answer or is not. */
  isVerdict: boolean
}

/** An item as the single questions that it consists of: a matching question is one for each thing on the left, a choice among statements one for each of them, who holds what one for each position. */
export function partsOf(item: Item): Part[] {
  const { query, answers, refutations } = item.proof
  if (!('rows' in query))
    return [
      {
        ...{ query, options: optionsOf(item), answers, refutations },
        ...{ isStatement: false, isSpare: false, isVerdict: item.verdict === true },
      },
    ]
  return query.rows.map(({ row, claim }) => ({
    query: { find: 'x', claim },
    options: item.contrast === undefined ? rightsOf(item, row) : holdersOf(item, item.contrast, row),
    answers: answers.filter((answer) => answer.row === row),
    refutations: refutations.filter((refutation) => refutation.row === row),
    isStatement: item.answer === undefined && item.contrast === undefined,
    isSpare: item.contrast !== undefined && !keyHolds(item, item.contrast).includes(row),
    isVerdict: false,
  }))
}

function optionsOf({ options, answer }: Item): Part['options'] {
  if (answer === undefined) return options
  if (answer.form === 'text') return [{ id: 'right', text: answer.shown, correct: true }]
  if (answer.form !== 'sentence') return []
  return answer.sentences.map(({ index, text }) => ({ id: String(index), text, correct: answer.right.includes(index) }))
}

function rightsOf({ options, answer }: Item, row: string): Part['options'] {
  if (answer === undefined) return options.filter(({ id }) => id === row)
  if (answer.form !== 'pairs') return []
  const key = answer.pairs.find(({ left }) => left === row)?.right
  return answer.right.map(({ id, text }) => ({ id, text, correct: id === key }))
}

/** The position that the key gives to each holder. */
export const keyHolds = ({ options }: Item, contrast: Contrast): string[] =>
  contrast.options.find(({ option }) => options.some(({ id, correct }) => correct && id === option))?.holds ?? []

/** Who could hold a position: right is who does so by the key. */
const holdersOf = (item: Item, contrast: Contrast, row: string): Part['options'] =>
  contrast.holders.map((holder, i) => ({ ...holder, correct: keyHolds(item, contrast)[i] === row }))
