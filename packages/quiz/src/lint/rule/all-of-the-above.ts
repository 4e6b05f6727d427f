import { normalise } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

const all =
  /^(all|each|every one|any|everything)( of (the|these|those|them)( \w+)?| apply| fit| are right)?$|^(all|any) of (the|these|those) (above|options|answers)\b|\ball the above\b/u

/** "All of the above": two right options give it away. */
export const allOfTheAbove: LintRule = {
  reads: 'options',
  key: 'all-of-the-above',
  find: ({ options }) => options.find(({ text }) => all.test(normalise(text)))?.text ?? null,
}
