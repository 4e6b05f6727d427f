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
 * Whether having seen `first` answers `other`: it shows the other's evidence, or a text that has the other's key together with at least
 * half of what its stem asks about.
 */
export function answersOther(first: Item, other: Item): boolean {
  const quotes = other.evidence.map(({ quote }) => normalise(quote))
  const key = normalise(keyOf(other).text)
  const asked = [...stemsOf(other.stem)]
  return shownBy(first).some((text) => {
    const shown = normalise(text)
    if (quotes.some((quote) => shown.includes(quote))) return true
    if (!` ${shown} `.includes(` ${key} `)) return false
    const words = stemsOf(text)
    return asked.filter((word) => words.has(word)).length >= enough * asked.length
  })
}
