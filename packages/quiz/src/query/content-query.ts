import type { Claim } from '@backstop/knowledge'
import { termOf } from '../world/term.ts'
import type { Pattern, Query } from './query.ts'

/** A query for what a claim says, with something else left open, and without the qualifiers at the indexes `dropped`. */
export function contentQuery(
  claim: Claim,
  open: Pick<Pattern, 'speaker' | 'modality' | 'condition' | 'sentence'>,
  dropped: readonly number[] = [],
): Query {
  return {
    find: 'x',
    claim: {
      document: claim.document,
      subject: { entity: claim.subject },
      predicate: claim.predicate,
      object: claim.object === null ? null : termOf(claim.object.value),
      qualifiers: claim.qualifiers
        .filter((_, index) => !dropped.includes(index))
        .map(({ key, value }) => ({ key, value: termOf(value) })),
      polarity: claim.polarity,
      ...open,
    },
  }
}
