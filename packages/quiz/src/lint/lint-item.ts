import { distractorsOf, type Item } from '../item/item.ts'
import { absoluteTerms } from './rule/absolute-terms.ts'
import { allOfTheAbove } from './rule/all-of-the-above.ts'
import { answerInStem } from './rule/answer-in-stem.ts'
import { blankInStem } from './rule/blank-in-stem.ts'
import { convergence } from './rule/convergence.ts'
import { doubleStem } from './rule/double-stem.ts'
import { grammaticalCue } from './rule/grammatical-cue.ts'
import { kType } from './rule/k-type.ts'
import { logicalCue } from './rule/logical-cue.ts'
import { longestKey } from './rule/longest-key.ts'
import { lostSequence } from './rule/lost-sequence.ts'
import { moreThanOneCorrect } from './rule/more-than-one-correct.ts'
import { negativeStem } from './rule/negative-stem.ts'
import { noneOfTheAbove } from './rule/none-of-the-above.ts'
import { notParallel } from './rule/not-parallel.ts'
import { repeatedWords } from './rule/repeated-words.ts'
import { trueFalseSeries } from './rule/true-false-series.ts'
import { vagueTerms } from './rule/vague-terms.ts'
import { wordCue } from './rule/word-cue.ts'
import type { Finding, LintRule } from './rule.ts'

/** Every flaw that is looked for. A new rule is one file and one line here. */
export const lintRules: readonly LintRule[] = [
  moreThanOneCorrect,
  noneOfTheAbove,
  allOfTheAbove,
  blankInStem,
  trueFalseSeries,
  absoluteTerms,
  longestKey,
  negativeStem,
  repeatedWords,
  lostSequence,
  kType,
  convergence,
  vagueTerms,
  grammaticalCue,
  notParallel,
  logicalCue,
  answerInStem,
  wordCue,
  doubleStem,
]

/** All flaws of an item; an item with any is not asked. */
export function lintItem(item: Item): Finding[] {
  const looks = {
    stem: [item],
    question: item.answer === undefined ? [item] : [],
    options: choicesIn(item),
  }
  return lintRules.flatMap(({ key, reads, find }) => {
    const found = looks[reads].map(find).filter((detail) => detail !== null)
    const isFlaw = isHarmlessOnce(item, key) ? found.length === looks[reads].length : found.length > 0
    return isFlaw && found[0] ? [{ flaw: key, detail: found[0] }] : []
  })
}

/**
 * Whether a flaw shows the key only where every choice of the item has it. One of several right options may be the longest: that points to no number of them, and to
 * no partner. Neither does what one thing on the right shares with the rest, since each of those is another's partner.
 */
const isHarmlessOnce = ({ multiple, answer }: Item, flaw: string): boolean =>
  flaw === 'longest-key' ? multiple === true || answer !== undefined : flaw === 'convergence' && answer !== undefined

/** The single choices that an item consists of: itself; one for each of several keys; one for each thing on the left. */
function choicesIn(item: Item): Item[] {
  const { options, multiple, answer } = item
  if (answer === undefined) {
    if (!multiple) return [item]
    const wrong = distractorsOf(item)
    const keys = options.filter(({ correct }) => correct)
    // A second key is no fault here, a single one is.
    return keys.length < 2 ? [{ ...item, options: [] }] : keys.map((key) => ({ ...item, options: [key, ...wrong] }))
  }
  if (answer.form !== 'pairs') return []
  return answer.left.map(({ id, text }) => {
    const key = answer.pairs.find(({ left }) => left === id)?.right
    return {
      ...item,
      stem: text,
      options: answer.right.map((right) => ({ ...right, correct: right.id === key, because: '-' })),
    }
  })
}
