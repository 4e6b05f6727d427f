import { explainAbsence, findWords } from './absent-words.ts'
import { type SeedPlace, within } from './seed-resolver.ts'
import type { SeedClaim } from './seed-schema.ts'

/** Refuses a claim that shows as the article's words what does not stand in it: the text of a value or a condition, or a cue. */
export function refuseForeignWords(claim: SeedClaim, article: string, place: SeedPlace): void {
  const { object, qualifiers, attribution, conditions } = claim
  const shown: { words: string | null | undefined; path: PropertyKey[] }[] = [
    { words: object?.text, path: ['object', 'text'] },
    ...qualifiers.map(({ value }, at) => ({ words: value.text, path: ['qualifiers', at, 'value', 'text'] })),
    ...attribution.map(({ cue }, at) => ({ words: cue, path: ['attribution', at, 'cue'] })),
    ...conditions.map(({ text }, at) => ({ words: text, path: ['conditions', at, 'text'] })),
  ]
  for (const { words, path } of shown)
    if (typeof words === 'string' && findWords(article, words) === undefined)
      place.refuse(within(place, ...path).path, explainAbsence(article, words))
}
