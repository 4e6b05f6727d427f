import { keyOf } from '../../item/item.ts'
import { contentWords, normalise, stemWord } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

/** The stem contains its answer. */
export const answerInStem: LintRule = {
  reads: 'options',
  key: 'answer-in-stem',
  find: (item) => {
    const key = keyOf(item)
    if (key === undefined) return null
    if (` ${normalise(item.stem)} `.includes(` ${normalise(key.text)} `)) return key.text
    const stem = new Set(contentWords(item.stem).map(stemWord))
    const content = contentWords(key.text).map(stemWord)
    return content.length > 0 && content.every((word) => stem.has(word)) ? key.text : null
  },
}
