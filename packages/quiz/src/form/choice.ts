import type { Option } from '../item/item.ts'
import { type Form, refuse, takeOnly, type Verdict } from './form.ts'

const judge = ({ id, text, correct, because }: Option): Verdict => ({ option: { id, text }, correct, because })

/** One option is chosen, or all that are right where the item says that there are several. */
export const choice: Form<string[]> = {
  validate: (item, response) => {
    const taken = takeOnly(response, 'options', 'with one of its options')
    if (!taken.ok) return taken
    const ids = [...new Set(taken.value)]
    if (ids.length === 0) return refuse('nothing given', 'No option was chosen.')
    if (ids.length > 1 && !item.multiple) return refuse('too many', 'This question has one right option.')
    const known = ids.every((id) => item.options.some((option) => option.id === id))
    return known ? { ok: true, value: ids } : refuse('unknown', 'That option is not one of this question.')
  },
  score: (item, ids) => {
    const chosen = item.options.filter(({ id }) => ids.includes(id)).map(judge)
    const right = choice.right(item)
    return { correct: chosen.length === right.length && chosen.every(({ correct }) => correct), chosen, right }
  },
  right: ({ options }) => options.filter(({ correct }) => correct).map(judge),
}
