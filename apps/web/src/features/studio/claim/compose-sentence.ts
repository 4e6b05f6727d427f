import { conditionInWords, speakerInWords } from '../../claim/claim-words.ts'
import { type ClaimDraft, findWholeWords } from './claim-draft.ts'
import { namesMany, wordPredicate } from './word-predicate.ts'
import { circumstanceInSentence, valueInWords, withArticle } from './word-value.ts'

/**
 * A claim's parts as a sentence: who says it, the subject, how its predicate reads, the object, circumstances and conditions in their order. Names have the
 * articles that they have in `source`. Null as long as nobody does anything.
 */
export function composeSentence(draft: ClaimDraft, source: string): string | null {
  const { subject, predicate, object, qualifiers, conditions, speakers } = draft
  if (subject === null || predicate === null) return null
  const speakersNamed = speakers.flatMap(({ speaker }) => speaker ?? [])
  const attribution = speakersNamed.map(({ name }) => ({ speaker: { name: withArticle(name, source) } }))
  const isTold = attribution.length > 0
  const verb = wordPredicate(predicate.name, draft, { isMany: namesMany(subject.name), isTold })
  const said = object === null ? '' : valueInWords(object, source)
  // "Sends 300 troops": a bare number stands before what it counts.
  const isCount = (part: ClaimDraft['qualifiers'][number]) =>
    part.key === 'quantity' && namesMany(said) && bareNumber.test(part.words.trim())
  const counts = qualifiers.filter(isCount).map(({ words }) => words.trim())
  const counted = counts.length === 0 ? said : [...counts, said.replace(/^(?:the|an?) /iu, '')].join(' ')
  // "A ferry for 3 million crowns" says how many already.
  const isSaid = ({ words }: ClaimDraft['qualifiers'][number]) => findWholeWords(said, words.trim()) !== null
  const circumstances = qualifiers
    .filter((part) => !isCount(part) && !isSaid(part))
    .map((part) => circumstanceInSentence(part.key, valueInWords(part, source), source))
  const depending = conditions.flatMap(({ kind, words }) =>
    words.trim() === '' ? [] : conditionInWords({ kind, text: words.trim() }),
  )
  const body = [withArticle(subject.name, source), verb, counted, ...circumstances, ...depending]
  return asSentence(`${isTold ? `${speakerInWords({ attribution })}, ` : ''}${body.filter(Boolean).join(' ')}`)
}

const bareNumber =
  /^(?:(?:up to|at least|at most|about|around|nearly|almost|over|more than|fewer than|less than) )?[\d.,]+$/iu

/** With a capital and one full stop. */
function asSentence(words: string): string {
  const text = words.replaceAll(/\s+/gu, ' ').trim()
  const whole = /[.!?][”"’]?$/u.test(text) ? text : `${text}.`
  return withCapital(whole)
}

/** With a capital where it begins with a small letter. */
export const withCapital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
