import { type Choice, findWholeWords, type Known } from './claim-draft.ts'
import { withCapital } from './compose-sentence.ts'

/** Whom a sentence was worded for: who it is about, and who says so. */
type Worded = { subject: Choice | null; speaker: Choice | null }

/** All names of somebody, the one that was chosen first. */
export const namesOf = ({ id, name }: Choice, known: readonly Known[]): string[] => [
  name,
  ...(known.find((each) => each.id === id)?.aliases ?? []),
]

/** Whether two are called the same. */
export const isSame = (one: Choice, other: Choice): boolean =>
  one.name.trim().toLowerCase() === other.name.trim().toLowerCase()

/**
 * A sentence that nobody typed, once somebody else is its subject or its speaker: their name in the place of the old one, as the sentence has it, in
 * full or by an alias. Where the new one is named already, it stays; null where neither is.
 */
export function followNames(text: string, was: Worded, is: Worded, known: readonly Known[]): string | null {
  const swap = (sentence: string | null, from: Choice | null, to: Choice | null, place: Place) =>
    sentence === null || from === null || to === null || isSame(from, to)
      ? sentence
      : replaceName(sentence, namesOf(from, known), namesOf(to, known), place)
  // One who is both: "According to Ann, Ann will come".
  const isBoth = was.subject !== null && was.speaker !== null && isSame(was.subject, was.speaker)
  const told = swap(text, was.speaker, is.speaker, isBoth ? 'TOLD' : 'ANY')
  // "According to the port authority, Port will …": what stands in a speaker's name is none of its subject's.
  return swap(told, was.subject, is.subject, was.speaker === null ? 'ANY' : 'CONTENT')
}

/** Behind "According to", elsewhere, or both. */
type Place = 'TOLD' | 'CONTENT' | 'ANY'

function replaceName(text: string, from: readonly string[], to: readonly string[], place: Place): string | null {
  const [name = ''] = to
  const old = from.toSorted((a, b) => b.length - a.length).find((each) => findWholeWords(text, each) !== null)
  if (place === 'ANY' && to.some((each) => findWholeWords(text, each) !== null)) return text
  if (old === undefined) return null
  const points = [...text]
  let written = ''
  let done = 0
  let isDone = false
  for (let span = findWholeWords(text, old); span !== null; span = findWholeWords(text, old, span.end)) {
    const before = points.slice(0, span.start).join('')
    const isTold = /\baccording to (?:the )?$/iu.test(before)
    const words = points.slice(span.start, span.end).join('')
    // "The port" is no “Port”.
    const isName = isCommon(old) || !isCommon(words)
    const isMeant = isName && (place === 'ANY' || (place === 'TOLD') === isTold)
    // A name has the article that it needs: that of the old one is none of its.
    const lead = points.slice(done, span.start).join('')
    written += isMeant && !isCommon(name) ? lead.replace(/(?<!\p{L})(?:the|an?) $/iu, '') : lead
    written += isMeant ? inPlace(name, before) : words
    isDone ||= isMeant
    done = span.end
  }
  return isDone ? withCapital(written + points.slice(done).join('')) : null
}

const isCommon = (name: string) => /^\p{Ll}/u.test(name)

/** A name as it stands behind these words: with a capital where a sentence begins, without its article where one stands there. */
export function inPlace(name: string, before: string): string {
  const bare = /\b(?:the|an?) $/iu.test(before) ? name.replace(/^(?:the|an?) /iu, '') : name
  return /(?:^|[.!?]["”’]? )["“‘(]?$/u.test(before) ? withCapital(bare) : bare
}
