import { words } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

const vague = new Set(
  'often usually frequently sometimes occasionally rarely seldom generally mostly commonly typically probably perhaps several many few various somewhat fairly quite'.split(
    ' ',
  ),
)

/** Vague terms in options: readers differ in what "often" is. */
export const vagueTerms: LintRule = {
  reads: 'options',
  key: 'vague-terms',
  find: ({ options }) => options.flatMap(({ text }) => words(text)).find((word) => vague.has(word)) ?? null,
}
