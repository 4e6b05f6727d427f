import { normalise } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

const verdict = /^(true|false|yes|no|right|wrong|correct|incorrect|agree|disagree)\b/u

/** A series of true/false as options: several questions under one stem. */
export const trueFalseSeries: LintRule = {
  reads: 'options',
  key: 'true-false-series',
  find: ({ options, stem }) => {
    const verdicts = options.filter(({ text }) => verdict.test(normalise(text)))
    if (verdicts.length >= 2) return verdicts.map(({ text }) => text).join(', ')
    return (
      /\b(is|are) (this|these|it|they|the following)( statements?)? (true|false|correct)\b|\btrue or false\b/iu.exec(
        stem,
      )?.[0] ?? null
    )
  },
}
