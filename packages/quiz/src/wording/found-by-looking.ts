import { countInOrder, type Sentence, sentencesOfSpan } from '@backstop/knowledge'
import type { Item } from '../item/item.ts'
import { stemsOf, words } from '../world/words.ts'

/**
 * The share of a statement's words that a sentence has in their order, or of those that mean something in any order, from which on little is left to be understood: of 41 true statements
 * of seven articles readers called 27 of the 36 from there on found by looking, and two of the five below.
 */
const [mostInOrder, mostInCommon] = [0.85, 0.67]

/** Whether a sentence has a statement nearly word for word. */
export const isVerbatimIn = (statement: string, sentence: string): boolean =>
  countInOrder(words(statement), words(sentence)) >= mostInOrder * words(statement).length

/** Whether a statement that is so is found in a sentence by looking for its words; of one that names who says so, whose words they are has to be read too. */
export function isFoundIn(statement: string, sentence: string): boolean {
  if (isVerbatimIn(statement, sentence)) return true
  if (/^according to /iu.test(statement)) return false
  const meant = new Set(stemsOf(statement))
  const there = new Set(stemsOf(sentence))
  return [...meant].filter((word) => there.has(word)).length >= mostInCommon * meant.size
}

/** Whether a sentence has a statement nearly word for word but for whom it is about: "these troops would …" for the peacekeepers. */
function isRetoldIn(statement: string, sentence: string): boolean {
  const there = new Set(words(sentence))
  const own = words(statement)
  const told = own.slice(own.findIndex((word) => there.has(word) && !articles.has(word)))
  return countInOrder(told, words(sentence)) >= mostRetold * told.length
}

const articles = new Set(['the', 'a', 'an'])
const mostRetold = 0.8

/**
 * Whether an item is a statement to judge that the article says in so many words: worth asking only where nothing else is asked of what it tests. `loosely` where
 * it says so but for whom it is about: hardly worth a place in a quiz.
 */
export function isFoundByLooking(
  { verdict, options, stem, evidence }: Item,
  sentences: readonly Sentence[],
  loosely = false,
): boolean {
  const statement = verdict && options[0]?.correct ? /“(.+)”/u.exec(stem)?.[1] : undefined
  if (statement === undefined) return false
  return evidence
    .flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end))
    .some(({ text }) => isFoundIn(statement, text) || (loosely && isRetoldIn(statement, text)))
}
