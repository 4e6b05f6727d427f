import { distractorsOf, keyOf } from '../../item/item.ts'
import { contentWords, stemWord } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

const stems = (text: string) => contentWords(text).map(stemWord)

/** A word of the stem that only the key shares ("clang"). */
export const wordCue: LintRule = {
  reads: 'options',
  key: 'word-cue',
  find: (item) => {
    const stem = new Set(stems(item.stem))
    const wrong = new Set(distractorsOf(item).flatMap(({ text }) => stems(text)))
    return stems(keyOf(item)?.text ?? '').find((word) => stem.has(word) && !wrong.has(word)) ?? null
  },
}
