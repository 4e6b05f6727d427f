import type { RevisionData } from './history-page.query.ts'

type Told = Pick<
  RevisionData,
  'decision' | 'decidedBy' | 'reason' | 'publishedAs' | 'withdraws' | 'redactedAt' | 'confidence' | 'base' | 'author'
>

/** Somebody by their name; an account that is gone has left its id alone. */
export const personInWords = (name: string | null): string =>
  name === null || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(name) ? 'an account that is gone' : name

/** What a revision does: makes something, changes it, takes it away. */
export const deedInWords = ({ withdraws, publishedAs, base, confidence }: Told): string => {
  if (withdraws) return publishedAs === null ? 'To be withdrawn' : 'Withdrawn'
  if (confidence !== null) return base === null ? 'Suggested' : 'A change suggested'
  return base === null ? 'Written' : 'Changed'
}

/** What became of a revision: published and when, or why it was not. */
export function fateInWords(revision: Told): string {
  const { decision, decidedBy, reason, publishedAs, author } = revision
  const by = decidedBy === null || decidedBy === author ? '' : ` by ${personInWords(decidedBy)}`
  if (publishedAs !== null) return `in publication ${publishedAs}${by && `, accepted${by}`}`
  if (decision === 'PENDING') return 'waits for a decision'
  if (decision === 'ACCEPTED') return `not published yet${by && `, accepted${by}`}`
  return reason === 'taken back' ? 'taken back' : `rejected${by}${reason ? `: “${reason}”` : ''}`
}
