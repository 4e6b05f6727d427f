import type { KnownClaim, World } from '../world/world.ts'
import type { Clause } from './clause.ts'
import { cutOut, findPhrase, findTimePhrase } from './phrase.ts'
import { formsOf } from './read-claim.ts'

/** A clause as a question needs it, and which qualifiers it no longer speaks of. */
export type Shortened = { clause: Clause; dropped: number[] }

/**
 * Takes dates that had to be inferred out of a clause, but for the one `asked` for: a weekday is left as the source prints it ("on Saturday"); what
 * points from the day of writing ("this week", "today") goes, since a question stands by itself. `undated` takes out all that tells when, but for the time of day.
 */
export function shorten(
  world: World,
  claim: KnownClaim,
  clause: Clause,
  { asked, undated = false }: { asked?: number; undated?: boolean } = {},
): Shortened {
  let { rest } = clause
  const dropped: number[] = []
  for (const [index, { key, value }] of claim.qualifiers.entries()) {
    if (key !== 'time' || index === asked) continue
    // “Banned flights between 11 p.m. and 6 a.m.”: no date but part of what is said.
    if (undated && ofTheDay.test(value.text)) continue
    if (!undated && (value.kind !== 'TIME' || value.inferredBecause === null)) continue
    const phrase = findTimePhrase(rest) ?? findPhrase(rest, formsOf(world, value))
    if (phrase === null) continue
    if (weekday.test(value.text) && !undated) {
      rest = `${rest.slice(0, phrase.prepositionStart)}${value.text}${rest.slice(phrase.end)}`
    } else {
      rest = cutOut(rest, phrase.prepositionStart, phrase.end)
      dropped.push(index)
    }
  }
  return { clause: { ...clause, rest }, dropped }
}

const ofTheDay = /\b[ap]\.?m\b|\bo[’']clock\b|\d:\d\d|\b(?:noon|midnight|nights?|mornings|evenings|every|each)\b/iu

const weekday = /^on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u
