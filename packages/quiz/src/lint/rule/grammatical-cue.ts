import { distractorsOf, keyOf } from '../../item/item.ts'
import type { LintRule } from '../rule.ts'

const small =
  'in on at to for from by with about before after during under behind without because if unless once while when as it that'.split(
    ' ',
  )

/** How an option begins and ends, as far as grammar shows. */
function shapeOf(text: string): string {
  const first = /^[\p{L}’'-]+/u.exec(text)?.[0]?.toLowerCase() ?? ''
  const opening = ['a', 'an'].includes(first)
    ? 'article'
    : first === 'to'
      ? 'to'
      : small.includes(first)
        ? 'preposition'
        : 'plain'
  const ending = /\.$/u.test(text) && !/\p{Lu}\.$/u.test(text) ? 'stop' : 'open'
  const letter = /^\p{Ll}/u.test(text) ? 'small' : 'large'
  return `${opening}/${ending}/${letter}`
}

/** Grammar points to the key: the stem ends in "a" or "an", or the right option alone is built differently. */
export const grammaticalCue: LintRule = {
  reads: 'options',
  key: 'grammatical-cue',
  find: (item) => {
    if (/\b(a|an)\s*[:?]?\s*$/iu.test(item.stem)) return 'the stem ends in an article'
    const key = keyOf(item)
    if (key === undefined) return null
    const wrong = new Set(distractorsOf(item).map(({ text }) => shapeOf(text)))
    return wrong.has(shapeOf(key.text)) ? null : `the key alone is ${shapeOf(key.text)}`
  },
}
