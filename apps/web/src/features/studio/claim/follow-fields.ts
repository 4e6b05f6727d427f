import { conditionInWords } from '../../claim/claim-words.ts'
import { losesDenial } from './check-sentence.ts'
import { type ClaimDraft, findWholeWords } from './claim-draft.ts'
import { composeSentence, withCapital } from './compose-sentence.ts'
import { followNames, isSame, namesOf } from './follow-names.ts'
import { append, followCircumstances, followObject, type Ground } from './follow-values.ts'
import { keepTense } from './keep-tense.ts'
import { withArticle } from './word-value.ts'

const nearest = ({ speakers: [link] }: ClaimDraft) => link?.speaker ?? null

/**
 * The sentence that nobody typed of a claim that was worded as it `was`, for what it is: what was put in the place of something stands in its place, as far as
 * the sentence has one; else it is composed anew. Where the old value was emptied and nobody has named another, nothing can be composed, and it stays.
 */
export function followFields(was: ClaimDraft, is: ClaimDraft, ground: Ground): string {
  const { text } = was
  const composed = composeSentence(is, ground.source)
  if (composed === null && text.trim() === '') return text
  const isComposed = text.trim() === '' || text === composeSentence(was, ground.source)
  const isReworded = was.predicate !== null && is.predicate !== null && !isSame(was.predicate, is.predicate)
  if (composed !== null && (isComposed || isReworded)) return composed
  if (composed !== null && losesDenial(text, was.polarity, is.polarity)) return keepTense(composed, text)
  const steps: ((sentence: string) => string | null)[] = [
    (sentence) => followNames(sentence, namedIn(was), namedIn(is), ground.known),
    (sentence) => followSubject(sentence, was, is, ground),
    (sentence) => followObject(sentence, was.object, is.object, ground),
    (sentence) => followCircumstances(sentence, was.qualifiers, is.qualifiers, ground),
    (sentence) => followConditions(sentence, was, is),
    (sentence) => followTelling(sentence, was, is, ground),
    (sentence) => followReporters(sentence, was, is, ground),
  ]
  let sentence = text
  for (const step of steps) {
    const next = step(sentence)
    if (next === null && composed !== null) return composed
    sentence = next ?? sentence
  }
  return sentence
}

const namedIn = (draft: ClaimDraft) => ({ subject: draft.subject, speaker: nearest(draft) })

/** Somebody whom it is about since, in a sentence that was about nobody. */
function followSubject(text: string, was: ClaimDraft, is: ClaimDraft, { known }: Ground): string | null {
  if (was.subject !== null || is.subject === null) return text
  return namesOf(is.subject, known).some((name) => findWholeWords(text, name) !== null) ? text : null
}

/** A condition that has come, at the end. */
function followConditions(text: string, was: ClaimDraft, is: ClaimDraft): string {
  const come = is.conditions.slice(was.conditions.length).filter(({ words }) => words.trim() !== '')
  const lacking = come.filter(({ words }) => findWholeWords(text, words.trim()) === null)
  return lacking.reduce(
    (sentence, { kind, words }) => append(sentence, conditionInWords({ kind, text: words.trim() })),
    text,
  )
}

/** Whoever else passes it on has a place in a sentence that is composed alone. */
function followReporters(text: string, was: ClaimDraft, is: ClaimDraft, { known }: Ground): string | null {
  const isTold = is.speakers.slice(1).every(({ speaker }, at) => {
    const before = was.speakers[at + 1]?.speaker
    if (speaker === null || (before && isSame(before, speaker))) return true
    return namesOf(speaker, known).some((name) => findWholeWords(text, name) !== null)
  })
  return isTold ? text : null
}

/** Somebody who says it since, or nobody any more. */
function followTelling(text: string, was: ClaimDraft, is: ClaimDraft, { known, source }: Ground): string | null {
  const [before, now] = [nearest(was), nearest(is)]
  if (before === null && now !== null) {
    if (namesOf(now, known).some((name) => findWholeWords(text, name) !== null)) return text
    const isName = /^\p{Lu}/u.test(is.subject?.name ?? '') && !/^(?:The|An?) /u.test(text)
    return `According to ${withArticle(now.name, source)}, ${isName ? text : withSmallLetter(text)}`
  }
  if (before === null || now !== null) return text
  for (const name of namesOf(before, known))
    for (const opening of [`According to ${name}, `, `According to the ${name}, `])
      if (text.toLowerCase().startsWith(opening.toLowerCase())) return withCapital(text.slice(opening.length))
  return null
}

const withSmallLetter = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase())
