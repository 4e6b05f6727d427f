import { normalise } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

const none =
  /^(none|neither|no one|nobody|nothing)( of (the|these|those|them)( \w+)?| fits| applies| is right)?$|^none of\b|\bnot (given|stated|mentioned) above\b/u

/** "None of the above": it rewards knowing what is wrong, not what is right. */
export const noneOfTheAbove: LintRule = {
  reads: 'options',
  key: 'none-of-the-above',
  find: ({ options }) => options.find(({ text }) => none.test(normalise(text)))?.text ?? null,
}
