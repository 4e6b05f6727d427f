import { words } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

const absolute = new Set(
  'always never all none only every everyone everything nobody nothing completely entirely totally absolutely impossible solely exclusively invariably'.split(
    ' ',
  ),
)

/** Absolute terms in options: test-wise readers rule them out unread. */
export const absoluteTerms: LintRule = {
  reads: 'options',
  key: 'absolute-terms',
  find: ({ options }) => options.flatMap(({ text }) => words(text)).find((word) => absolute.has(word)) ?? null,
}
