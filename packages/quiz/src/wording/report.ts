import { readVerb } from './verb.ts'

const verbs = new Set(
  'say call tell describe warn argue report announce claim state write add explain name quote note expect believe think'.split(
    ' ',
  ),
)

/** Whether a verb (its base form) tells of words or thoughts: who does it is a voice, and what is done is saying. */
export const isReport = (lemma: string | null): boolean => lemma !== null && verbs.has(lemma)

/** Verbs beside those by which a text names whose words or findings it passes on. Not "hope" or "blame": who hopes has not said so. */
const passesOn = new Set(
  'admit acknowledge insist deny estimate predict suggest find show reveal conclude calculate credit point reply respond comment agree'.split(
    ' ',
  ),
)

/** Whether words that name a source present it as saying something: by a verb of speech or finding, or by "according to". */
export const namesSource = (words: string): boolean =>
  /\baccording to\b/iu.test(words) ||
  (words.match(/\p{L}+/gu) ?? []).some((word) => {
    const lemma = readVerb(word.toLowerCase())?.lemma ?? null
    return isReport(lemma) || (lemma !== null && passesOn.has(lemma))
  })
