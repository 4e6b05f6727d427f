import { rightAnswer } from '../grade/grade-response.ts'
import type { Item } from './item.ts'

/** A part of a question's answer with what is wrong or right about it: for editors alone. */
export type ToldPart = { text: string; right: boolean; because: string | null }

/**
 * All that may be answered, as a learner sees it: options and sentences as they stand; steps from the first to the last, pairs one by one with what is
 * left over, the words that are typed with other forms of them, since there the right answer says it all.
 */
export function tellItem(item: Item): ToldPart[] {
  const { options, answer } = item
  if (answer === undefined) return options.map(({ text, correct, because }) => ({ text, right: correct, because }))
  if (answer.form === 'sentence')
    return answer.sentences.map(({ index, text, because }) => ({ text, right: answer.right.includes(index), because }))
  const right = rightAnswer(item).map(({ option: { text }, because }) => ({ text, right: true, because }))
  if (answer.form === 'pairs') {
    const paired = new Set(answer.pairs.map((pair) => pair.right))
    const spare = answer.right.filter(({ id }) => !paired.has(id))
    return [...right, ...spare.map(({ text }) => ({ text, right: false, because: 'It belongs to none of them.' }))]
  }
  if (answer.form === 'text') {
    const others = answer.accepted.filter((form) => form !== answer.shown)
    return [...right, ...others.map((text) => ({ text, right: true, because: null }))]
  }
  return right
}
