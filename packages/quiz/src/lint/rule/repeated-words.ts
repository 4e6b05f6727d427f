import { contentWords, normalise, stemsOf, stemWord, words } from '../../world/words.ts'
import type { LintRule } from '../rule.ts'

/** Months, weekdays and numbers: dates of one month are no repetition. */
const ofDates =
  /^(\d+|january|february|march|april|may|june|july|august|september|october|november|december|\w+day|week)$/u

/** The same words in every option: they belong in the stem. One shared small word ("In …, In …") is no flaw, two are. */
export const repeatedWords: LintRule = {
  reads: 'options',
  key: 'repeated-words',
  find: ({ options, stem, contrast, topic }) => {
    const [first, ...others] = options.map(({ text }) => text)
    if (first === undefined || others.length === 0) return null
    // Who is set against whom is named in each option, and what one holds is put in the other's mouth: that is what is asked.
    const named = contrast === undefined ? [] : [...contrast.holders, ...contrast.positions].map(({ text }) => text)
    // So is what all of them are about.
    const asked = new Set(contrast === undefined && topic === undefined ? [] : [stem, ...named].flatMap(stemsOf))
    const shared = contentWords(first)
      .filter((word) => !ofDates.test(word) && !asked.has(stemWord(word)))
      .find((word) => others.every((text) => contentWords(text).includes(word)))
    if (shared !== undefined) return shared
    const opening = (text: string) => words(text).slice(0, 2).join(' ')
    const same = others.every((text) => words(text).length > 1 && opening(text) === opening(first))
    // A condition cannot leave its "if they" to the stem.
    if (/^(?:if|once)\b/u.test(opening(first))) return null
    return same && !(named[0] && normalise(first).startsWith(normalise(named[0]))) ? opening(first) : null
  },
}
