import compromise from 'compromise'

/** What `compromise` knows of a word or name, by its lower-case form without stops. */
const lexicon = (compromise.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon

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

/** Whether a word is surely a verb: the lexicon has it, or the tagger found the base form that it comes from. */
export const isKnownVerb = ({ lower, lemma }: { lower: string; lemma: string }) => lemma !== lower || verbs.has(lower)
