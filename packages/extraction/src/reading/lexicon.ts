import compromise from 'compromise'

const { one, two } = compromise.model() as {
  one: { lexicon: Record<string, string | string[]> }
  two: { switches: Record<string, string> }
}
/** What `compromise` knows of a word or name, by its lower-case form without stops. */
const { lexicon } = one

const byTag = new Map<string, Set<string>>()
for (const [word, tags] of Object.entries(lexicon))
  for (const tag of [tags].flat()) {
    const words = byTag.get(tag) ?? new Set()
    byTag.set(tag, words.add(word))
  }

/** The words that `compromise` gives one of these tags, in lower case. */
export const wordsTagged = (...tags: string[]): Set<string> =>
  new Set(tags.flatMap((tag) => [...(byTag.get(tag) ?? [])]))

const verbs = wordsTagged('Infinitive', 'PastTense', 'PresentTense', 'Participle', 'Gerund', 'PhrasalVerb')

/** The base forms of verbs that are nothing else. */
export const infinitives = wordsTagged('Infinitive')
/** The words that may be either of two kinds, as `compromise` writes them: "Noun|Verb". */
export const wordsBetween = (kinds: RegExp): string[] =>
  Object.keys(two.switches).filter((word) => kinds.test(two.switches[word] as string))
/** The base forms of verbs, those that are nouns as well ("move", "return") among them. */
export const baseForms = new Set([...infinitives, ...wordsBetween(/Noun\|Verb|Verb\|Noun/u)])

/** Whether a word is surely a verb: the lexicon has it, or the tagger found the base form that it comes from. */
export const isKnownVerb = ({ lower, lemma }: { lower: string; lemma: string }) => lemma !== lower || verbs.has(lower)
