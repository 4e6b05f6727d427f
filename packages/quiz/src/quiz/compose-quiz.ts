import type { Sentence } from '@backstop/knowledge'
import { findAim } from '../item/aim.ts'
import type { Item } from '../item/item.ts'
import { createRandom, shuffle } from '../random/random.ts'
import { isFoundByLooking } from '../wording/found-by-looking.ts'
import { goTogether, sentencesOf, textOfKey } from './go-together.ts'

/** What a quiz is made by: how many questions, and the seed that decides which. */
export type Recipe = { length: number; seed: number }

/** The length of a quiz for which nobody chose another. */
export const defaultLength = 8

/** The longest quiz that is made. */
export const highestLength = 30

/** What asks how the source presents what it says: at least a quarter of a quiz. */
const isAboutPresentation = (item: Item): boolean =>
  item.type === 'matching' || ['WHO_SAYS', 'HOW_CERTAIN', 'CONDITION'].includes(findAim(item))

/**
 * Chooses a quiz from a bank: in reading order, no two questions on one sentence, none that answers another, types mixed (at least a
 * quarter about who says it or how certain it is), keys spread over the positions as evenly as can be, and of statements to judge at most one more
 * right than wrong, or wrong than right: nobody should pass by saying yes to all. Fewer questions come back
 * where the bank has no more that go together: rather fewer than some that are found by looking, which come only where half of a quiz would be missing. The same bank and recipe give the same quiz.
 *
 * @param asked questions that come only where the others do not suffice
 */
export function composeQuiz(
  whole: readonly Item[],
  sentences: readonly Sentence[],
  recipe: Recipe,
  asked: ReadonlySet<Item> = new Set(),
): Item[] {
  const good = whole.filter((item) => !isFoundByLooking(item, sentences, true))
  const quiz = compose(good, sentences, recipe, asked)
  return quiz.length < recipe.length / 2 && good.length < whole.length ? compose(whole, sentences, recipe, asked) : quiz
}

function compose(
  whole: readonly Item[],
  sentences: readonly Sentence[],
  recipe: Recipe,
  asked: ReadonlySet<Item>,
): Item[] {
  const [even, any] = [true, false].map((isEven) => drawStatements(whole, recipe.seed, isEven)) as [Item[], Item[]]
  const quiz = composeFrom(even, sentences, recipe, asked)
  if (quiz.length >= recipe.length || even.length === any.length) return quiz
  const other = composeFrom(any, sentences, recipe, asked)
  return other.length > quiz.length ? other : quiz
}

function composeFrom(
  bank: readonly Item[],
  sentences: readonly Sentence[],
  { length, seed }: Recipe,
  asked: ReadonlySet<Item>,
): Item[] {
  // Where one verdict is right once more than the other, a lot says which: most banks have more of one.
  const lot = createRandom(`lean:${seed}`)() < 0.5 ? -1 : 1
  const lean = bank.some((item) => verdictOf(item) === lot) ? lot : -lot
  const tried: Item[][] = []
  let best: Item[] = []
  // A choice that looked best can shut others out: then another order is tried.
  const again = (items: readonly Item[]) => items.filter((item) => asked.has(item)).length
  const isDone = () => best.length >= length && lopsided(best, bank) <= 2 && again(best) === 0
  for (let round = 0; round < mostRounds && !isDone(); round += 1) {
    const shuffled = shuffle(bank, createRandom(`quiz:${seed}:${length}:${round}`))
    const places = orderPlaces(bank, sentences, `${seed}:${round}`)
    const chosen = chooseFrom(shuffled, { sentences, length, asked, places, lean })
    tried.push(chosen)
    const gain =
      chosen.length - best.length || again(best) - again(chosen) || lopsided(best, bank) - lopsided(chosen, bank)
    if (gain > 0) best = chosen
  }
  // What falls short whatever the order is made longer, from wherever that leads furthest.
  for (const chosen of best.length < length ? tried : []) {
    const longer = lengthen(chosen, bank, { sentences, length, lean })
    if (longer.length > best.length) best = longer
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

function chooseFrom(items: readonly Item[], wanted: Omit<Mix, 'share'>): Item[] {
  const { sentences, length, lean } = wanted
  const bank = Map.groupBy(items, ({ type }) => type)
  const share = (item: Item) => (bank.get(item.type)?.length ?? 0) / items.length
  const chosen: Item[] = []
  let fitting = [...items]
  while (chosen.length < length) {
    const before = balanceOf(chosen)
    const fair = fitting.filter((item) => isFair(before + verdictOf(item), lean))
    const best = findBest(fair, chosen, { ...wanted, share })
    if (best === undefined) break
    chosen.push(best)
    fitting = fitting.filter((item) => item !== best && goTogether(item, best, sentences))
  }
  return chosen
}

/**
 * Makes a choice that fell short longer, as long as one of its questions shuts out two that go together and with the rest, or two shut out three: else a set might get shorter by
 * letting more kinds of question in.
 */
function lengthen(
  chosen: Item[],
  bank: readonly Item[],
  { sentences, length, lean }: Pick<Mix, 'sentences' | 'length' | 'lean'>,
): Item[] {
  const fits = (item: Item, other: Item) => goTogether(item, other, sentences)
  let now = chosen
  for (let longer: Item[] | null = now; longer !== null && now.length < length; longer = exchange(now)) now = longer
  return now

  function exchange(items: readonly Item[]): Item[] | null {
    const shutOut = bank.flatMap((item) => {
      const by = items.includes(item) ? items : items.filter((other) => !fits(item, other))
      return by.length > 2 ? [] : [{ item, by }]
    })
    const pairs = items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other]))
    for (const out of [...items.map((item) => [item]), ...pairs]) {
      const open = shutOut.filter(({ by }) => by.every((item) => out.includes(item))).map(({ item }) => item)
      // Of very many there are too many threes.
      if (out.length > 1 && open.length > mostOpen) continue
      const rest = items.filter((item) => !out.includes(item))
      const others = choose(open, out.length + 1, balanceOf(rest))
      if (others !== null) return [...rest, ...others]
    }
    return null
  }

  /** So many of these that go together, with a fair balance in the end; null where there are none. */
  function choose(open: readonly Item[], many: number, before: number): Item[] | null {
    for (const [at, one] of open.entries()) {
      const balance = before + verdictOf(one)
      // Most pairs are ruled out by the balance alone.
      const mayFollow = (other: Item) => many > 2 || isFair(balance + verdictOf(other), lean)
      if (many === 1 && isFair(balance, lean)) return [one]
      if (many === 1) continue
      const next = open.slice(at + 1).filter((other) => mayFollow(other) && fits(other, one))
      const others = choose(next, many - 1, balance)
      if (others !== null) return [one, ...others]
    }
    return null
  }
}

/** From how many questions three are looked for. */
const mostOpen = 40

/** Many times more than a quiz takes: of thousands it would compare each with each in vain. */
const mostOfVerdict = 40

/**
 * The bank with as many statements of one verdict as of the other of each sort, drawn by lot, for as long as that may be chosen from: another speaker is always found, another deed
 * seldom, so that of all there are what begins with “according to” would mostly be wrong.
 */
function drawStatements(bank: readonly Item[], seed: number, isEven: boolean): Item[] {
  const drawn = [...Map.groupBy(bank, sortOfStatement)].flatMap(([sort, items]) => {
    if (sort === null) return items
    const [right, wrong] = [1, -1].map((verdict) =>
      shuffle(
        items.filter((item) => verdictOf(item) === verdict),
        createRandom(`statements:${seed}:${sort}:${verdict}`),
      ),
    ) as [Item[], Item[]]
    const most = isEven ? Math.min(right.length, wrong.length, mostOfVerdict) : mostOfVerdict
    return [...right.slice(0, most), ...wrong.slice(0, most)]
  })
  const kept = new Set(drawn)
  return bank.filter((item) => kept.has(item))
}

/** 1 for a statement to judge that is right, -1 for one that is wrong, 0 for any other question. */
const verdictOf = ({ verdict, options }: Item): number => (verdict ? (options[0]?.correct ? 1 : -1) : 0)

/** How many more statements are right than wrong. */
const balanceOf = (items: readonly Item[]): number => items.reduce((sum, item) => sum + verdictOf(item), 0)

/** Whether a quiz may have that balance: as many right as wrong, or one more of the verdict that the lot said. Were it the one that there is more of, that would be a good guess. */
const isFair = (balance: number, lean: number): boolean => balance === 0 || balance === lean

/** Where the text first speaks of what an item asks, in code points: what names a speaker comes behind. */
const startOf = ({ evidence }: Item): number => evidence[0]?.start ?? 0

type Mix = {
  length: number
  sentences: readonly Sentence[]
  /** How much of the bank is of an item's type. */
  share: (item: Item) => number
  asked: ReadonlySet<Item>
  /** In which order the right options of each kind of choice should stand, again and again. */
  places: ReadonlyMap<string, readonly number[]>
  /** Which verdict may be right once more than the other, as in `verdictOf`. */
  lean: number
}

/** The likeliest to make a good mix; of equals the first in their shuffled order. */
function findBest(
  items: Item[],
  chosen: Item[],
  { length, sentences, share, asked, places, lean }: Mix,
): Item | undefined {
  const wanted = Math.ceil(length / 4) - chosen.filter(isAboutPresentation).length
  const others = chosen.map((item) => traitsOf(item, sentences))
  const before = balanceOf(chosen)
  const count = (fits: (other: Traits) => boolean) => others.filter(fits).length
  const cost = (item: Item, at: number) => {
    const own = traitsOf(item, sentences)
    const order = places.get(own.choice)
    const isInPlace =
      order === undefined || order[count(({ choice }) => choice === own.choice) % order.length] === own.place
    return (
      // Of two verdicts one is easily guessed: where there is another such question, that comes first.
      (wanted > 0 ? (isAboutPresentation(item) ? (item.verdict ? 50 : 0) : 100) : 0) +
      (asked.has(item) ? 200 : 0) +
      (before + verdictOf(item) === -lean ? 8 : 0) +
      3 * count(({ type }) => type === own.type) +
      (isInPlace ? 0 : 6) +
      4 * count(({ key }) => key === own.key) +
      2 * count(({ word }) => word === own.word) +
      // A quiz goes through the whole text rather than through one of its paragraphs.
      2 * count(({ sentence }) => Math.abs(sentence - own.sentence) === 1) +
      // What the bank has little of, few quizzes would have otherwise.
      2 * share(item) +
      // A lot as heavy as that, or every seed would have the same rare ones.
      2 * (at / items.length) +
      (own.isLong ? 1 : 0) +
      // Whoever has not read a text finds the sentence that shows something by the sentences alone.
      (item.type === 'evidence' ? 8 : 0) +
      (own.isPlain ? 60 : 0)
    )
  }
  const costs = items.map(cost)
  return items[costs.indexOf(Math.min(...costs))]
}

/** What of an item makes two of them alike in a quiz. */
type Traits = {
  type: string
  key: string
  word: string
  sentence: number
  isLong: boolean
  /** Whether it is found by looking. */
  isPlain: boolean
  /** What kind of choice it is: keys are spread over the places of one kind, verdicts apart. */
  choice: string
  /** Where the right option stands. */
  place: number
}

/** What sort of statement is to be judged: who says something, how many, what something is, or else; null of what is none. */
function sortOfStatement({ verdict, stem }: Item): string | null {
  if (!verdict) return null
  const statement = /“(.*)”/u.exec(stem)?.[1] ?? ''
  if (/^according to /iu.test(statement)) return 'of a speaker'
  if (/\d/u.test(statement)) return 'of a figure'
  return /^(?:\S+ ){1,6}(?:is|was) /u.test(statement) ? 'of what is' : 'of a deed'
}

/** Items looked at before, each with what it was looked at in: they are compared again and again. */
const known = new WeakMap<Item, Traits>()

function traitsOf(item: Item, sentences: readonly Sentence[]): Traits {
  const before = known.get(item)
  if (before !== undefined) return before
  const { type, stem, options, multiple, verdict } = item
  const traits = {
    type,
    key: textOfKey(item),
    word: wordOf(item),
    sentence: sentencesOf(item, sentences)[0] ?? 0,
    isLong: stem.split(' ').length > longStem,
    isPlain: isFoundByLooking(item, sentences, true),
    choice: options.length === 0 || multiple ? '' : `${verdict ? 'verdict' : 'options'} ${options.length}`,
    place: options.findIndex(({ correct }) => correct),
  }
  known.set(item, traits)
  return traits
}

/** Of how many words a stem is read twice: a quiz rather has shorter ones. */
const longStem = 22

/** What is asked for: "who", "where", "which country". */
const wordOf = ({ stem }: Item): string =>
  /\b(who|whom|when|where|which \w+|what|how many|how)\b/iu.exec(stem)?.[0]?.toLowerCase() ?? ''

/** For each kind of choice, in which order its places are to be used: a lot of the seed, or the bank's favourite would be every quiz's first. */
function orderPlaces(bank: readonly Item[], sentences: readonly Sentence[], seed: string): Mix['places'] {
  const sizes = new Map(bank.map((item) => [traitsOf(item, sentences).choice, item.options.length]))
  sizes.delete('')
  return new Map(
    [...sizes].map(([kind, size]) => [kind, shuffle([...Array(size).keys()], createRandom(`places:${seed}:${kind}`))]),
  )
}
