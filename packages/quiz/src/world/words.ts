import { remember } from '@backstop/knowledge'

/** Words that carry grammar, not content: they neither tell options apart nor give an answer away. */
const functionWords = new Set(
  (
    'a an the this that these those its their his her it they he she of in on at to for from by with about against between among into onto over ' +
    'under behind near during before after since until through across without within toward towards as than beyond and or but if once unless while ' +
    'is are was were be been being am has have had having do does did will would could may might must should shall can not no nor so such there ' +
    'who whom whose what which when where why how also already still yet only just more most very far s'
  ).split(' '),
)

/** A text as comparisons see it: compatibility characters, case, quotation marks, punctuation and spacing folded away. */
export function normalise(text: string): string {
  return words(text).join(' ')
}

/** The words of a text in order, folded; dots inside abbreviations go ("U.S." is "us"), thousands separators too. */
export const words = remember((text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/(?<=\d)[,.](?=\d{3}(?!\d))/gu, '')
    .replace(/'s\b/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== ''),
)

/** The words that say something. */
export const contentWords = (text: string): string[] => words(text).filter((word) => !functionWords.has(word))

/** A word without its commonest endings, so that "plans", "planned" and "plan" are one. Rough on purpose: it errs to sameness. */
export function stemWord(word: string): string {
  const bare = word.replace(/(ies|ied)$/u, 'y').replace(/(ings?|ed|es|s|er|ers|ion|ions|ly)$/u, '')
  const stem = bare.length < 3 ? word : bare
  return stem.replace(/([bdgmnprt])\1$/u, '$1').replace(/e$/u, '')
}

/** The stems of the words that say something, in their order. */
export const stemsOf = (text: string): string[] => contentWords(text).map(stemWord)

/** Whether every word of `inner` is among those of `outer`; never for an inner text without content. */
export function isWithin(inner: string, outer: string): boolean {
  const content = stemsOf(inner)
  const whole = new Set(words(outer).map(stemWord))
  return content.length > 0 && content.every((word) => whole.has(word))
}

/** Of how many of its words that say something a text may have most in another without being told twice. */
const mostContained = 0.6

/** Whether the shorter of two texts has most of its words in the other: two options like that are one, or rule each other out. */
export function areContained(a: string, b: string, most = mostContained): boolean {
  const [x, y] = [a, b].map((text) => new Set(stemsOf(text))) as [Set<string>, Set<string>]
  return [...x].filter((stem) => y.has(stem)).length >= most * Math.min(x.size, y.size)
}
