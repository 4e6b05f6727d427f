import { distractorsOf, keyOf } from '../../item/item.ts'
import type { LintRule } from '../rule.ts'

/** How much longer than the longest wrong option the right one may be. */
const most = 1.25

/** The right option is the longest by more than a quarter: writers qualify what is true. */
export const longestKey: LintRule = {
  reads: 'options',
  key: 'longest-key',
  find: (item) => {
    const longest = Math.max(...distractorsOf(item).map(({ text }) => [...text].length))
    const length = [...(keyOf(item)?.text ?? '')].length
    return length > most * longest ? `${length} against ${longest} characters` : null
  },
}
