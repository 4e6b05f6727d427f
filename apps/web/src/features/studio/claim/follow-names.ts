import { type Choice, type ClaimDraft, findWholeWords, type Known } from './claim-draft.ts'

/** Whom a sentence was worded for: who it is about, and who says so. */
export type Worded = { subject: Choice | null; speaker: Choice | null }

type Parts = Pick<ClaimDraft, 'subject' | 'speakers'>

/** Whom a draft names by now; where a field was emptied, whom it named before: the sentence still does. */
export function wordedFor({ subject, speakers: [nearest] }: Parts, before?: Worded): Worded {
  return {
    subject: subject ?? before?.subject ?? null,
    speaker: nearest?.speaker ?? before?.speaker ?? null,
  }
}

/**
 * A sentence that nobody typed, once somebody else is its subject or its speaker: their name in the place of the old one, as the sentence has it, in
 * full or by an alias. Where the new one is named already, or the old one is not, it stays.
 */
export function followNames(text: string, was: Worded, is: Worded, known: readonly Known[]): string {
  const namesOf = ({ id, name }: Choice) => [name, ...(known.find((each) => each.id === id)?.aliases ?? [])]
  const swap = (sentence: string, from: Choice | null, to: Choice | null, place: Place) =>
    from === null || to === null || isSame(from, to)
      ? sentence
      : replaceName(sentence, namesOf(from), namesOf(to), place)
  // One who is both: "According to Ann, Ann will come".
  const isBoth = was.subject !== null && was.speaker !== null && isSame(was.subject, was.speaker)
  const told = swap(text, was.speaker, is.speaker, isBoth ? 'TOLD' : 'ANY')
  return swap(told, was.subject, is.subject, isBoth ? 'CONTENT' : 'ANY')
}

const isSame = (one: Choice, other: Choice) => one.name.trim().toLowerCase() === other.name.trim().toLowerCase()

/** Behind "According to", elsewhere, or both. */
type Place = 'TOLD' | 'CONTENT' | 'ANY'

function replaceName(text: string, from: readonly string[], to: readonly string[], place: Place): string {
  const [name = ''] = to
  const old = from.toSorted((a, b) => b.length - a.length).find((each) => findWholeWords(text, each) !== null)
  if (old === undefined || to.some((each) => findWholeWords(text, each) !== null)) return text
  const points = [...text]
  let written = ''
  let done = 0
  for (let span = findWholeWords(text, old); span !== null; span = findWholeWords(text, old, span.end)) {
    const before = points.slice(0, span.start).join('')
    const isTold = /\baccording to (?:the )?$/iu.test(before)
    written += points.slice(done, span.start).join('')
    const words = points.slice(span.start, span.end).join('')
    written += place === 'ANY' || (place === 'TOLD') === isTold ? inPlace(name, before) : words
    done = span.end
  }
  return written + points.slice(done).join('')
}

/** A name as it stands behind these words: with a capital where a sentence begins, without its article where one stands there. */
function inPlace(name: string, before: string): string {
  const bare = /\b(?:the|an?) $/iu.test(before) ? name.replace(/^(?:the|an?) /iu, '') : name
  return /(?:^|[.!?]["”’]? )["“‘(]?$/u.test(before) ? bare.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : bare
}
