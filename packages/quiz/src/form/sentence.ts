import type { Item } from '../item/item.ts'
import { answerOf, type Form, refuse, takeOnly, type Verdict } from './form.ts'

/** A sentence of the document is pointed at. */
export const sentence: Form<number> = {
  validate: (item, response) => {
    const taken = takeOnly(response, 'sentence', 'with one of the sentences shown')
    if (!taken.ok) return taken
    const known = answerOf(item, 'sentence').sentences.some(({ index }) => index === taken.value)
    return known ? taken : refuse('unknown', 'That sentence is not one of those shown.')
  },
  score: (item, index) => {
    const chosen = [judge(item, index)]
    return { correct: chosen.every(({ correct }) => correct), chosen, right: sentence.right(item) }
  },
  right: (item) => answerOf(item, 'sentence').right.map((index) => judge(item, index)),
}

function judge(item: Item, index: number): Verdict {
  const { sentences, right } = answerOf(item, 'sentence')
  const found = sentences.find((each) => each.index === index)
  return {
    option: { id: String(index), text: found?.text ?? '' },
    correct: right.includes(index),
    because: found?.because ?? '',
  }
}
