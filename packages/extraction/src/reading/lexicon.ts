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

/** Whether a word is a verb that the lexicon knows, in this form or its base. */
export const isKnownVerb = ({ lower, lemma }: { lower: string; lemma: string }) =>
  verbs.has(lower) || verbs.has(lemma) || lemma === 'be'
