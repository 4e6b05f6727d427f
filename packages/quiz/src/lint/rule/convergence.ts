import { distractorsOf, keyOf } from '../../item/item.ts'
import { stemsOf } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

const stemSet = (text: string) => new Set(stemsOf(text))

/** The right option shares most with the others: wrong options were made from it by changing a part, and the overlap shows it. */
export const convergence: LintRule = {
  reads: 'options',
  key: 'convergence',
  find: (item) => {
    const all = [keyOf(item), ...distractorsOf(item)].filter((option) => option !== undefined)
    const shared = all.map((option) => {
      const others = all.filter((other) => other !== option).map((other) => stemSet(other.text))
      return [...stemSet(option.text)].reduce((sum, word) => sum + others.filter((other) => other.has(word)).length, 0)
    })
    const [key = 0, ...wrong] = shared
    return key > Math.max(...wrong) ? `${key} shared words against ${Math.max(...wrong)}` : null
  },
}
