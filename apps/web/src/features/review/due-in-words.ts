import { count } from '../../ui/plural.ts'
import type { ReviewData } from './review-page.query.ts'

/** How much is due today. */
export const dueInShort = ({ dueCount }: Pick<ReviewData, 'dueCount'>): string =>
  dueCount === 0 ? 'Nothing is due today.' : `${count(dueCount, 'claim is', 'claims are')} due today.`

/** What is due, and why it comes again now. */
export function dueInWords({ dueCount, missedCount }: Pick<ReviewData, 'dueCount' | 'missedCount'>): string {
  const faded = dueCount - missedCount
  const due = `${count(dueCount, 'claim is', 'claims are')} due.`
  const parts = missedCount > 1 ? ' One answer, or one part of it, can rest on several.' : ''
  if (faded === 0)
    return `${due} You answered ${dueCount === 1 ? 'it' : dueCount === 2 ? 'both' : 'them'} wrong last time.${parts}`
  if (missedCount === 0)
    return `${due} You knew ${dueCount === 1 ? 'it' : dueCount === 2 ? 'both' : 'them'} some time ago: now is when ${dueCount === 1 ? 'it begins' : 'they begin'} to fade.`
  return `${due} You answered ${missedCount} wrong last time; the ${faded === 1 ? 'other' : `other ${faded}`} you knew some time ago, and now is when ${faded === 1 ? 'it begins' : 'they begin'} to fade.${parts}`
}

/** How able a learner is, as far as it may be told: less than what they had right, for half of it may be luck where two things can be chosen. */
export function abilityInWords({ answerCount, known }: ReviewData['ability'], enough = 30): string {
  if (known === null) return `Not enough answers yet: ${answerCount} of ${enough} questions.`
  const share = `you know about ${Math.round(known * 10)} in 10 middling questions`
  return `Going by your first answers to ${answerCount} questions, ${share}. What would be right by guessing is taken off.`
}
