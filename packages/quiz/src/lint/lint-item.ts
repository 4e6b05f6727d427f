import type { Item } from '../item/item.ts'
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
  return lintRules.flatMap(({ key, find }) => {
    const detail = find(item)
    return detail === null ? [] : [{ flaw: key, detail }]
  })
}
