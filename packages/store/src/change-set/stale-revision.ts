import type { AggregateKind } from '@backstop/knowledge'
import { Problem } from '../problem.ts'

/** One thing that two sides changed: what both began with, what stands now, and what was to be written. */
export type Conflict = {
  aggregate: string
  kind: AggregateKind
  /** Revisions; null where there was nothing. */
  base: string | null
  theirs: string | null
  /** A content; null withdraws. */
  yours: unknown
}

/** The problem of an edit that is based on what is no longer current, with all three values of each thing. */
export const staleRevision = (conflicts: readonly Conflict[]): Problem =>
  new Problem(
    'STALE_REVISION',
    conflicts.length === 1
      ? 'Somebody changed this after you opened it.'
      : `${conflicts.length} of these were changed after they were edited.`,
    { field: 'baseRevision', remedy: 'Compare the values and choose.', details: { conflicts } },
  )
