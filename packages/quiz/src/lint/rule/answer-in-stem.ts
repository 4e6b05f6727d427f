import { keyOf } from '../../item/item.ts'
import { normalise, stemsOf } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

/** The stem contains its answer. */
export const answerInStem: LintRule = {
  reads: 'options',
  key: 'answer-in-stem',
  find: (item) => {
    const key = keyOf(item)
    if (key === undefined) return null
    if (` ${normalise(item.stem)} `.includes(` ${normalise(key.text)} `)) return key.text
    const stem = new Set(stemsOf(item.stem))
    const content = stemsOf(key.text)
    return content.length > 0 && content.every((word) => stem.has(word)) ? key.text : null
  },
}
