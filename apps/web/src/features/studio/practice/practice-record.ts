import type { StudioClaimData } from '../studio-document.query.ts'

/** One thing that was done: a suggestion taken or turned down, named by its own id, or a claim written as it then was. */
export type PracticeAct =
  | { kind: 'ACCEPTED' | 'EDITED'; id: string; claim: StudioClaimData }
  | { kind: 'REJECTED'; id: string; claim: StudioClaimData; reason: string | null }

/** What somebody did in practice, in its order; `isCompared` while they look at the comparison. */
export type PracticeRecord = { acts: readonly PracticeAct[]; isCompared: boolean }

/** Nothing done yet. */
export const emptyRecord: PracticeRecord = { acts: [], isCompared: false }

/** The record with one act more, in the place of an earlier one of the same id. */
export const withAct = (record: PracticeRecord, act: PracticeAct): PracticeRecord => ({
  ...record,
  acts: [...record.acts.filter(({ id }) => id !== act.id), act],
})

/** The record without an act: what was before it stands again. */
export const withoutAct = (record: PracticeRecord, id: string): PracticeRecord => ({
  ...record,
  acts: record.acts.filter((act) => act.id !== id),
})

/** The claims that stand, each as it was written last, in the order in which they were begun. */
export function standingClaims({ acts }: PracticeRecord): StudioClaimData[] {
  const claims = new Map<string, StudioClaimData>()
  for (const { kind, id, claim } of acts)
    if (kind !== 'REJECTED') claims.set(claim.id, { ...claim, revision: id, status: 'DRAFT', stale: false })
  return [...claims.values()]
}

/** The claims of suggestions that were turned down. */
export const rejectedClaims = ({ acts }: PracticeRecord): StudioClaimData[] =>
  acts.flatMap(({ kind, claim }) => (kind === 'REJECTED' ? [claim] : []))

/** Those of the suggestions that wait: nothing was decided about them. */
export function undecidedOf<Suggestion extends { id: string }>(
  { acts }: PracticeRecord,
  suggestions: Iterable<Suggestion>,
): Suggestion[] {
  const decided = new Set(acts.map(({ id }) => id))
  return [...suggestions].filter(({ id }) => !decided.has(id))
}
