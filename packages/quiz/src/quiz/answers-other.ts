import { type Item, keyOf } from '../item/item.ts'
import { contentWords, normalise, stemWord } from '../world/words.ts'

/** All that a learner gets to read of an item, before the answer and after it. */
const shownBy = (item: Item): string[] => [
  item.stem,
  ...item.options.map(({ because }) => because),
  ...item.evidence.map(({ quote }) => quote),
]

const stemsOf = (text: string) => new Set(contentWords(text).map(stemWord))

/** How many of a stem's content words have to stand beside its key for a text to give the answer. */
const enough = 0.5

/**
 * Whether having seen `first` answers `other`: it shows all of the other's evidence at once, or a text that has the other's key together with at least
 * half of what its stem asks about; or it names in its stem the speaker that the other asks for.
 */
export function answersOther(first: Item, other: Item): boolean {
  const { quotes, key, asked } = readingOf(other)
  // Who reads "According to the Post" above one question has a good guess who says what another asks about.
  if (other.type === 'attribution' && first.type !== 'attribution' && namesSpeaker(first.stem, key)) return true
  return readingOf(first).shown.some(({ text, stems }) => {
    if (quotes.every((quote) => text.includes(quote))) return true
    if (!` ${text} `.includes(` ${key} `)) return false
    return asked.filter((word) => stems.has(word)).length >= enough * asked.length
  })
}

/** Whether a stem says of its own matter that it comes from a speaker, given as comparisons see it. */
function namesSpeaker(stem: string, speaker: string): boolean {
  const named = /^According to ([^,]+), |^How (?:do|does) (.+?) (?:present|describe) /u.exec(stem)
  return normalise(named?.[1] ?? named?.[2] ?? '') === speaker
}

type Reading = { shown: { text: string; stems: Set<string> }[]; quotes: string[]; key: string; asked: string[] }

/** Items read before: each is compared with many. */
const readings = new WeakMap<Item, Reading>()

function readingOf(item: Item): Reading {
  const before = readings.get(item)
  if (before !== undefined) return before
  const reading: Reading = {
    shown: shownBy(item).map((text) => ({ text: normalise(text), stems: stemsOf(text) })),
    quotes: item.evidence.map(({ quote }) => normalise(quote)),
    key: normalise(keyOf(item).text),
    asked: [...stemsOf(item.stem)],
  }
  readings.set(item, reading)
  return reading
}
