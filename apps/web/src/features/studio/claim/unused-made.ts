import { type ClaimDraft, namesIn } from './claim-draft.ts'

/** A name or a predicate that was made with a claim, and by which revision. */
export type Made = { id: string; revision: string }

/** Those of what was made that a claim does not name any more, the latest first: it was written over. */
export function unusedOf(made: readonly Made[], draft: ClaimDraft): Made[] {
  const named = namesIn(draft)
  return made.filter(({ id }) => !named.has(id)).toReversed()
}
