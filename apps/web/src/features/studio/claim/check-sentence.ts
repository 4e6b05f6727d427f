import { type Choice, type ClaimDraft, type Known, namedIn } from './claim-draft.ts'

const denial =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denie[sd]|deny|refuse[sd]?|reject(?:s|ed)?|unlikely|fail(?:s|ed)?)\b|n[’']t\b/iu
const plainNot = /\b(?:not|never|cannot)\b|n[’']t\b/iu

/** Whether a sentence that was worded when it was so, or not so, says the opposite of what it is by now. */
export const losesDenial = (text: string, was: ClaimDraft['polarity'], is: ClaimDraft['polarity']): boolean =>
  was !== is && (is === 'NEGATED' ? !denial.test(text) : plainNot.test(text))

/** Words that tell nobody from another. */
const small = new Set('the and for with from into that this his her its their our all any'.split(' '))

/** Whether a sentence has any word that tells whom it names: an ending more or less is the same word. */
function holdsName(sentence: string, names: readonly string[]): boolean {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const worth = telling.filter((word) => word.length > 2 && !small.has(word))
  if (worth.length === 0) return true
  return worth.some((word) => {
    const stem = word.length > 4 ? word.slice(0, Math.max(4, word.length - 2)) : word
    return words.some((each) => each.startsWith(stem))
  })
}

/**
 * What a claim’s sentence and its parts have otherwise than each other, in a sentence each, the weightiest first: a hint, never in the way.
 * Compared loosely, so that what is told is mostly so.
 */
export function checkSentence(draft: ClaimDraft, known: readonly Known[]): string[] {
  const { subject, predicate, object, qualifiers, speakers, conditions, polarity } = draft
  const text = draft.text.trim()
  if (text === '' || subject === null || predicate === null) return []
  const namesOf = ({ id, name }: Choice) => [name, ...(known.find((each) => each.id === id)?.aliases ?? [])]
  const lacking = (choice: Choice | null | undefined, words = '') =>
    choice && !holdsName(text, [...namesOf(choice), words]) ? [`The sentence does not name “${choice.name}”.`] : []
  const told: string[] = []
  if (polarity === 'NEGATED' && !denial.test(text)) told.push('The sentence does not say “not”.')
  if (polarity === 'AFFIRMED' && plainNot.test(text)) told.push('The sentence says “not”: is it that it is not so?')
  told.push(...lacking(subject), ...lacking(object?.entity, object?.words))
  for (const { speaker } of speakers) told.push(...lacking(speaker))
  for (const { words } of conditions)
    if (words.trim() !== '' && !holdsName(text, [words])) told.push(`The sentence leaves out “${words.trim()}”.`)
  const parts = [
    subject,
    object?.entity,
    ...qualifiers.map(({ entity }) => entity),
    ...speakers.map(({ speaker }) => speaker),
  ]
  const ids = new Set(parts.flatMap((choice) => choice?.id || []))
  const said = [object, ...qualifiers, ...conditions].map((part) => part?.words.toLowerCase() ?? '').join('\n')
  const covered = `${said}\n${parts.map((choice) => choice?.name.toLowerCase() ?? '').join('\n')}`
  for (const { id, words } of namedIn(text, known))
    if (!ids.has(id) && !covered.includes(words.toLowerCase())) told.push(`“${words}” is in none of its parts.`)
  return told
}
