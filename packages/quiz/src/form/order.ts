import type { Item } from '../item/item.ts'
import { answerOf, type Form, refuse, takeOnly, type Verdict } from './form.ts'

/** Steps are put in order: right as a whole, or not; each step is judged by its place. */
export const order: Form<string[]> = {
  validate: (item, response) => {
    const taken = takeOnly(response, 'order', 'by putting its steps in order')
    if (!taken.ok) return taken
    const { steps } = answerOf(item, 'order')
    const unknown = taken.value.some((id) => steps.every((step) => step.id !== id))
    if (unknown) return refuse('unknown', 'That step is not one of this question.')
    if (new Set(taken.value).size < taken.value.length) return refuse('too many', 'A step was given twice.')
    return taken.value.length === steps.length
      ? taken
      : refuse('incomplete', `All ${steps.length} steps have to be put in order.`)
  },
  score: (item, ids) => {
    const { right } = answerOf(item, 'order')
    const chosen = ids.map((id, at) => stepOf(item, id, right[at] === id))
    return { correct: chosen.every(({ correct }) => correct), chosen, right: order.right(item) }
  },
  right: (item) => answerOf(item, 'order').right.map((id) => stepOf(item, id, true)),
}

function stepOf(item: Item, id: string, correct: boolean): Verdict {
  const step = answerOf(item, 'order').steps.find((each) => each.id === id)
  return { option: { id, text: step?.text ?? '' }, correct, because: step?.because ?? '' }
}
