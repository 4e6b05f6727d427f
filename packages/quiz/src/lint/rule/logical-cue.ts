import { distractorsOf, keyOf } from '../../item/item.ts'
import type { LintRule } from '../rule.ts'

/** What sort of thing an option looks like: a number, a name, or words. */
function sortOf(text: string): 'number' | 'words' {
  return /\d/u.test(text) ? 'number' : 'words'
}

/** Kind points to the key: it alone is a number, or alone is none. */
export const logicalCue: LintRule = {
  reads: 'options',
  key: 'logical-cue',
  find: (item) => {
    const key = keyOf(item)
    if (key === undefined) return null
    return distractorsOf(item).some(({ text }) => sortOf(text) === sortOf(key.text))
      ? null
      : `the key alone is a ${sortOf(key.text)}`
  },
}
