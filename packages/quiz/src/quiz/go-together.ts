import { type Sentence, sentencesOfSpan } from '@backstop/knowledge'
import { isNearDuplicate } from '../bank/near-duplicate.ts'
import { type Item, keyTexts } from '../item/item.ts'
import { normalise } from '../world/words.ts'
import { answersOther } from './answers-other.ts'

/** How alike two stems with one key may be in one quiz: a bank may ask of each of two leaders, a quiz of one. */
const mostAlike = 0.5

/** What was found of two items before, by the sentences of their text: each pair is asked about many times. */
const pairs = new WeakMap<readonly Sentence[], WeakMap<Item, WeakMap<Item, boolean>>>()

/** Whether two items may be asked in one quiz: not on one sentence, not nearly the same, and neither answers the other. */
export function goTogether(a: Item, b: Item, sentences: readonly Sentence[]): boolean {
  const known = pairs.get(sentences) ?? new WeakMap<Item, WeakMap<Item, boolean>>()
  pairs.set(sentences, known)
  const others = known.get(a) ?? new WeakMap<Item, boolean>()
  known.set(a, others)
  const before = others.get(b)
  if (before !== undefined) return before
  const found = findTogether(a, b, sentences)
  others.set(b, found)
  return found
}

function findTogether(a: Item, b: Item, sentences: readonly Sentence[]): boolean {
  const own = sentencesOf(a, sentences)
  const others = sentencesOf(b, sentences)
  if (others.some((index) => own.includes(index))) return false
  // A sentence to choose is read: it must not settle another question.
  if (shownIn(a).some((index) => others.includes(index)) || shownIn(b).some((index) => own.includes(index)))
    return false
  // Levels are few: one that is right twice is a good guess the third time.
  if (a.type === 'modality' && b.type === 'modality' && textOfKey(a) === textOfKey(b)) return false
  // “Which of these statements comes from the mayor?” may be asked twice, of other statements: in one quiz once is enough.
  if (normalise(a.stem) === normalise(b.stem)) return false
  return !isNearDuplicate(a, b, mostAlike) && !answersOther(a, b) && !answersOther(b, a)
}

/** The sentences that settle an item, by index. */
export const sentencesOf = ({ evidence }: Item, sentences: readonly Sentence[]): number[] =>
  evidence.flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end).map(({ index }) => index))

/** The sentences that an item shows to choose from. */
const shownIn = ({ answer }: Item): number[] =>
  answer?.form === 'sentence' ? answer.sentences.map(({ index }) => index) : []

/** What the key says; the item's own id where nothing is said, so that it is like no other. */
export const textOfKey = (item: Item): string => keyTexts(item)[0] ?? item.id
