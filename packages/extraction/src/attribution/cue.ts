import type { Token } from '../reading/token.ts'

const words = (list: string) => new Set(list.split(/\s+/u))

/** Verbs by which somebody says or thinks what follows. */
const speechLemmas = words(
  `say tell announce report claim argue state add warn believe explain note suggest insist maintain assert declare confirm deny acknowledge
  admit allege estimate predict expect reveal disclose conclude comment observe remark respond reply write stress emphasize emphasise
  urge complain contend concede caution testify indicate propose promise vow pledge think fear hope speculate describe quote rule find
  clarify tweet reiterate`,
)
/** Of these the ones that need no "that" to be sure. */
const plainSpeech = words(
  `say tell announce claim argue state add warn believe explain note insist report confirm admit deny reply write comment
  indicate reveal rule think estimate tweet clarify conclude allege assert acknowledge`,
)

/** "Told reporters": what stands right after the verb is who hears it, and the clause says nothing without what they hear. */
export const isTelling = ({ lemma }: Token) => /^(tell|inform|assure|remind|notify)$/u.test(lemma)

/** Whether a word is a verb of saying, in any form. */
export const isSpeechVerb = (token: Token) => token.tag === 'VERB' && speechLemmas.has(token.lemma)

/** Whether a word is a verb that says on its own account, as "said" does and "found" does not. */
export const isPlainSpeechVerb = (token: Token) => token.tag === 'VERB' && plainSpeech.has(token.lemma)

/** Whether a verb, by its lemma, says that something is not so. */
export const denies = (lemma: string): boolean => /^(deny|dispute|refute|rebut)$/u.test(lemma)

/** Whether a verb, or its noun, says that something may be so, wanted or not. */
export const wishes = (lemma: string): boolean => /^(hope|fear|wish|doubt|worry)$/u.test(lemma)
