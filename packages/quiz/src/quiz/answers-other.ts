import { heldByKey, type Item, keyTexts, reasonsOf } from '../item/item.ts'
import { normalise, stemsOf } from '../world/words.ts'

/** All that a learner gets to read of an item, before the answer and after it. */
const shownBy = (item: Item): string[] => [
  item.stem,
  ...reasonsOf(item),
  ...item.evidence.map(({ quote }) => quote),
  ...(item.answer?.form === 'sentence' ? item.answer.sentences.map(({ text }) => text) : []),
]

const stemSet = (text: string) => new Set(stemsOf(text))

/** How many of a stem's content words have to stand beside its key for a text to give the answer. */
const enough = 0.5

/**
 * Whether having seen `first` answers `other`: it shows all of the other's evidence at once, or a text that has the other's key together with at least
 * half of what its stem asks about; or it names in its stem the speaker that the other asks for. Of two positions set against each other one is enough:
 * who knows whose it is knows whose the other is.
 */
export function answersOther(first: Item, other: Item): boolean {
  const { quotes, keys, asks } = readingOf(other)
  // Who reads "According to the Post" above one question has a good guess who says what another asks about.
  if (isAboutSpeaker(other) && !isAboutSpeaker(first) && namesSpeaker(first, keys)) return true
  const isQuoted = (text: string) =>
    other.contrast === undefined
      ? quotes.every((quote) => text.includes(quote))
      : quotes.some((quote) => text.includes(quote))
  return readingOf(first).shown.some(
    ({ text, stems }) =>
      isQuoted(text) ||
      asks.some(
        ({ key, asked }) =>
          ` ${text} `.includes(` ${key} `) && asked.filter((word) => stems.has(word)).length >= enough * asked.length,
      ),
  )
}

/** Types that ask who says something. */
const isAboutSpeaker = ({ type }: Item): boolean => type === 'attribution' || type === 'voice'

/** Whether an item says of its own matter that it comes from one of these speakers, given as comparisons see them. */
function namesSpeaker({ stem, contrast }: Item, speakers: readonly string[]): boolean {
  const named = /^According to ([^,]+), /u.exec(stem)
  const holders = contrast?.holders.map(({ text }) => text) ?? []
  return [named?.[1] ?? '', ...holders].some((name) => speakers.includes(normalise(name)))
}

type Reading = {
  shown: { text: string; stems: Set<string> }[]
  quotes: string[]
  keys: string[]
  /** What has to be found, each with the words that it is asked for by. */
  asks: { key: string; asked: string[] }[]
}

/** Items read before: each is compared with many. */
const readings = new WeakMap<Item, Reading>()

function readingOf(item: Item): Reading {
  const before = readings.get(item)
  if (before !== undefined) return before
  const reading: Reading = {
    shown: shownBy(item).map((text) => ({ text: normalise(text), stems: stemSet(text) })),
    quotes: item.evidence.map(({ quote }) => normalise(quote)),
    keys: keyTexts(item).map(normalise),
    asks: asksOf(item),
  }
  readings.set(item, reading)
  return reading
}

function asksOf(item: Item): Reading['asks'] {
  const ask = (key: string, words: string) => ({ key: normalise(key), asked: [...stemSet(words)] })
  if (item.contrast !== undefined) return heldByKey(item).map(({ holder, position }) => ask(holder, position))
  return keyTexts(item).map((key) => ask(key, item.stem))
}
