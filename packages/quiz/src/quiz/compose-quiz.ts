import { type Sentence, sentencesOfSpan } from '@backstop/knowledge'
import { isNearDuplicate } from '../bank/near-duplicate.ts'
import { findAim } from '../item/aim.ts'
import { type Item, keyTexts } from '../item/item.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { answersOther } from './answers-other.ts'

/** What a quiz is made by: how many questions, and the seed that decides which. */
export type Recipe = { length: number; seed: number }

/** The length of a quiz for which nobody chose another. */
export const defaultLength = 8

/** What asks how the source presents what it says: at least a quarter of a quiz. */
const isAboutPresentation = (item: Item): boolean =>
  item.type === 'matching' || ['WHO_SAYS', 'HOW_CERTAIN', 'CONDITION'].includes(findAim(item))

/**
 * Chooses a quiz from a bank: in reading order, no two questions on one sentence, none that answers another, types mixed (at least a
 * quarter about who says it or how certain it is), keys spread over the positions as evenly as can be. Fewer questions come back
 * where the bank has no more that go together. The same bank and recipe give the same quiz.
 *
 * @param asked questions that come only where the others do not suffice
 */
export function composeQuiz(
  bank: readonly Item[],
  sentences: readonly Sentence[],
  { length, seed }: Recipe,
  asked: ReadonlySet<Item> = new Set(),
): Item[] {
  let best: Item[] = []
  // A choice that looked best can shut others out: then another order is tried.
  const again = (items: readonly Item[]) => items.filter((item) => asked.has(item)).length
  const isDone = () => best.length >= length && lopsided(best, bank) <= 2 && again(best) === 0
  for (let round = 0; round < mostRounds && !isDone(); round += 1) {
    const shuffled = shuffle(bank, createRandom(`quiz:${seed}:${length}:${round}`))
    const chosen = chooseFrom(shuffled, sentences, length, asked)
    const gain =
      chosen.length - best.length || again(best) - again(chosen) || lopsided(best, bank) - lopsided(chosen, bank)
    if (gain > 0) best = chosen
  }
  return best.sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))
}

const mostRounds = 16

/** By how many questions the commonest type of the bank outnumbers the rarest in a choice of them. */
function lopsided(chosen: readonly Item[], bank: readonly Item[]): number {
  const types = [...new Set(bank.map(({ type }) => type))]
  const counts = types.map((key) => chosen.filter(({ type }) => type === key).length)
  return Math.max(...counts) - Math.min(...counts)
}

function chooseFrom(
  items: readonly Item[],
  sentences: readonly Sentence[],
  length: number,
  asked: ReadonlySet<Item>,
): Item[] {
  const bank = Map.groupBy(items, ({ type }) => type)
  const share = (item: Item) => (bank.get(item.type)?.length ?? 0) / items.length
  const chosen: Item[] = []
  let fitting = [...items]
  while (chosen.length < length) {
    const [best] = rank(fitting, chosen, { length, sentences, share, asked })
    if (best === undefined) break
    chosen.push(best)
    fitting = fitting.filter((item) => item !== best && goTogether(item, best, sentences))
  }
  return chosen
}

/** Where the text first speaks of what an item asks, in code points: what names a speaker comes behind. */
const startOf = ({ evidence }: Item): number => evidence[0]?.start ?? 0

/** How alike two stems with one key may be in one quiz: a bank may ask of each of two leaders, a quiz of one. */
const mostAlike = 0.5

function goTogether(a: Item, b: Item, sentences: readonly Sentence[]): boolean {
  const own = sentencesOf(a, sentences)
  const others = sentencesOf(b, sentences)
  if (others.some((index) => own.includes(index))) return false
  // A sentence to choose is read: it must not settle another question.
  if (shownIn(a).some((index) => others.includes(index)) || shownIn(b).some((index) => own.includes(index)))
    return false
  // Levels are few: one that is right twice is a good guess the third time.
  if (a.type === 'modality' && b.type === 'modality' && textOfKey(a) === textOfKey(b)) return false
  return !isNearDuplicate(a, b, mostAlike) && !answersOther(a, b) && !answersOther(b, a)
}

const sentencesOf = ({ evidence }: Item, sentences: readonly Sentence[]): number[] =>
  evidence.flatMap(({ start, end }) => sentencesOfSpan(sentences, start, end).map(({ index }) => index))

/** The sentences that an item shows to choose from. */
const shownIn = ({ answer }: Item): number[] =>
  answer?.form === 'sentence' ? answer.sentences.map(({ index }) => index) : []

type Mix = {
  length: number
  sentences: readonly Sentence[]
  /** How much of the bank is of an item's type. */
  share: (item: Item) => number
  asked: ReadonlySet<Item>
}

/** The likeliest to make a good mix first; ties stay in their shuffled order. */
function rank(items: Item[], chosen: Item[], { length, sentences, share, asked }: Mix): Item[] {
  const wanted = Math.ceil(length / 4) - chosen.filter(isAboutPresentation).length
  const count = (fits: (item: Item) => boolean) => chosen.filter(fits).length
  const place = (item: Item) => sentencesOf(item, sentences)[0] ?? 0
  const cost = (item: Item, at: number) =>
    (wanted > 0 && !isAboutPresentation(item) ? 100 : 0) +
    (asked.has(item) ? 200 : 0) +
    3 * count(({ type }) => type === item.type) +
    2 * count((other) => keyPlace(other) === keyPlace(item)) +
    4 * count((other) => textOfKey(other) === textOfKey(item)) +
    2 * count((other) => wordOf(other) === wordOf(item)) +
    // A quiz goes through the whole text rather than through one of its paragraphs.
    2 * count((other) => Math.abs(place(other) - place(item)) === 1) +
    // What the bank has little of, few quizzes would have otherwise.
    2 * share(item) +
    // A lot as heavy as that, or every seed would have the same rare ones.
    2 * (at / items.length) +
    (item.stem.split(' ').length > longStem ? 1 : 0)
  return items
    .map((item, at) => ({ item, at, cost: cost(item, at) }))
    .sort((a, b) => a.cost - b.cost || a.at - b.at)
    .map(({ item }) => item)
}

/** Of how many words a stem is read twice: a quiz rather has shorter ones. */
const longStem = 22

/** What the key says; the item's own id where nothing is said, so that it is like no other. */
const textOfKey = (item: Item): string => keyTexts(item)[0] ?? item.id
const keyPlace = ({ options }: Item): number => options.findIndex(({ correct }) => correct)

/** What is asked for: "who", "where", "which country". */
const wordOf = ({ stem }: Item): string =>
  /\b(who|whom|when|where|which \w+|what|how many|how)\b/iu.exec(stem)?.[0]?.toLowerCase() ?? ''
