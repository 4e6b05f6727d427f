import { dateInWords } from '../../../ui/date-words.ts'
import type { Meaning } from './claim-draft.ts'

/** What the id of an option begins with that is a time or a number. */
export const meaningPrefix = 'meaning:'

/** What an option means by its id; null for one that is neither a time nor a number. */
export const meaningOf = (id: string): Meaning | null =>
  id.startsWith(meaningPrefix) ? JSON.parse(id.slice(meaningPrefix.length)) : null

/** A time or a number as it is understood: "a time: February 2025", "a number: at most 30,000 troops". */
export function meaningInWords(meaning: Meaning): string {
  if (meaning.kind === 'TIME')
    return [`a time: ${dateInWords(meaning.value)}`, meaning.inferredBecause].filter(Boolean).join(', since ')
  return `a number: ${boundsInWords(meaning)}${meaning.unit === null ? '' : ` ${meaning.unit}`}`
}

const figure = new Intl.NumberFormat('en-GB')
function boundsInWords({ minimum, maximum }: { minimum: number | null; maximum: number | null }): string {
  if (minimum === null) return maximum === null ? 'not exact' : `at most ${figure.format(maximum)}`
  if (maximum === null) return `at least ${figure.format(minimum)}`
  return minimum === maximum ? figure.format(minimum) : `${figure.format(minimum)} to ${figure.format(maximum)}`
}

const numbers =
  'one two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion half third thirds quarter'
const times =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter today yesterday tomorrow tonight day days week weeks weekend month months year years decade decades century morning afternoon evening night recently currently soon'
const tellsValue = new RegExp(
  `[\\d%]|(?<![\\p{L}-])(?:${`${numbers} ${times}`.replaceAll(' ', '|')})(?![\\p{L}-])`,
  'iu',
)

/** Whether words look like a number or a time; the service says whether they are one. */
export const mayBeValue = (words: string): boolean => tellsValue.test(words)
