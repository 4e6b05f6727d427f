import type { Item } from '../item/item.ts'
import { answerOf, type Form, refuse, takeOnly, type Verdict } from './form.ts'

type Pair = { left: string; right: string }

/** Each thing on the left gets one on the right: right as a whole, or not; each pair is judged. */
export const pairs: Form<Pair[]> = {
  validate: (item, response) => {
    const taken = takeOnly(response, 'pairs', 'by pairing what belongs together')
    if (!taken.ok) return taken
    const { left, right } = answerOf(item, 'pairs')
    const isKnown = (pair: Pair) => left.some(({ id }) => id === pair.left) && right.some(({ id }) => id === pair.right)
    if (!taken.value.every(isKnown)) return refuse('unknown', 'That pair is not one of this question.')
    for (const side of ['left', 'right'] as const) {
      const ids = taken.value.map((pair) => pair[side])
      if (new Set(ids).size < ids.length) return refuse('too many', 'Something was paired twice.')
    }
    return taken.value.length === left.length
      ? taken
      : refuse('incomplete', `All ${left.length} on the left have to be paired.`)
  },
  score: (item, given) => {
    const { left } = answerOf(item, 'pairs')
    const chosen = left.flatMap(({ id }) => given.filter((pair) => pair.left === id)).map((pair) => judge(item, pair))
    return { correct: chosen.every(({ correct }) => correct), chosen, right: pairs.right(item) }
  },
  right: (item) => answerOf(item, 'pairs').pairs.map((pair) => judge(item, pair)),
}

function judge(item: Item, { left, right }: Pair): Verdict {
  const answer = answerOf(item, 'pairs')
  const key = answer.pairs.find((pair) => pair.left === left)
  const textOf = (side: 'left' | 'right', id: string) => answer[side].find((each) => each.id === id)?.text ?? ''
  return {
    option: { id: `${left}-${right}`, text: `${textOf('left', left)} – ${textOf('right', right)}` },
    correct: key?.right === right,
    because: key?.because ?? '',
  }
}
