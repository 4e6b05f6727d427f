import { normalise } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

/** Not exactly one key, or two options that say the same. */
export const moreThanOneCorrect: LintRule = {
  reads: 'options',
  key: 'more-than-one-correct',
  find: ({ options }) => {
    const correct = options.filter((option) => option.correct).length
    if (correct !== 1) return `${correct} keys`
    const texts = options.map(({ text }) => normalise(text))
    return texts.find((text, i) => texts.indexOf(text) !== i) ?? null
  },
}
