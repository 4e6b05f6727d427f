import { words } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

const prepositions = new Set(
  'in on at to for from by with about before after during under behind without because if unless once while when as'.split(
    ' ',
  ),
)

/** Options built differently: phrases with a preposition beside bare nouns, sentences beside fragments. */
export const notParallel: LintRule = {
  reads: 'options',
  key: 'not-parallel',
  find: ({ options }) => {
    const shapes = new Set(
      options.map(({ text }) => {
        const opening = prepositions.has(words(text)[0] ?? '') ? 'phrase' : 'noun'
        return `${opening}, ${/\.$/u.test(text) && !/\p{Lu}\.$/u.test(text) ? 'with' : 'without'} a full stop`
      }),
    )
    return shapes.size > 1 ? [...shapes].join(' | ') : null
  },
}
