import { distractorsOf, keyOf } from '../../item/item.ts'
import { stemsOf } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

/** A word of the stem that only the key shares ("clang"). */
export const wordCue: LintRule = {
  reads: 'options',
  key: 'word-cue',
  find: (item) => {
    const stem = new Set(stemsOf(item.stem))
    const wrong = new Set(distractorsOf(item).flatMap(({ text }) => stemsOf(text)))
    return stemsOf(keyOf(item)?.text ?? '').find((word) => stem.has(word) && !wrong.has(word)) ?? null
  },
}
