import type { ItemEvidence } from '@backstop/quiz'
import type { Database } from '../database.ts'
import type { ShownResult } from './shown-attempt.ts'

/**
 * Of each result the words that would have settled what was missed in it: none where all is right, and where only some of its claims were missed,
 * those that overlap what these claims rest on now; all where none does, as after an edit. One statement, where some are partly right.
 */
export async function readMissed(
  { prisma }: Pick<Database, 'prisma'>,
  results: readonly ShownResult[],
): Promise<ItemEvidence[][]> {
  const partly = results.filter(isPartlyRight).flatMap(({ missedClaimIds }) => missedClaimIds)
  const spans =
    partly.length === 0
      ? []
      : await prisma.evidence.findMany({
          where: { claimId: { in: partly } },
          select: { claimId: true, versionId: true, start: true, end: true },
        })
  const byClaim = Map.groupBy(spans, ({ claimId }) => claimId)
  return results.map((result) => {
    const { correct, evidence, missedClaimIds } = result
    if (correct) return []
    if (!isPartlyRight(result)) return evidence
    const own = missedClaimIds.flatMap((id) => byClaim.get(id) ?? [])
    const missed = evidence.filter(({ version, start, end }) =>
      own.some((span) => span.versionId === version && span.start < end && start < span.end),
    )
    return missed.length > 0 ? missed : evidence
  })
}

const isPartlyRight = ({ correct, claimIds, missedClaimIds }: ShownResult) =>
  !correct && missedClaimIds.length > 0 && missedClaimIds.length < claimIds.length
