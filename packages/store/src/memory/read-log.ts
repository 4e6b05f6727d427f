import type { Recollection } from '@backstop/quiz'
import { Prisma } from '../../generated/client/client.ts'
import type { Transaction } from '../database.ts'

/** When a learner was told how an answer `r` of an attempt `a` was; null while a test goes on. */
export const toldAt = Prisma.sql`CASE a.mode WHEN 'PRACTICE' THEN r."answeredAt" ELSE a."finishedAt" END`

/** All that a learner was told about claims, by claim: about these, or about all. */
export async function readLog(
  tx: Transaction,
  learnerId: string,
  claims?: readonly string[],
): Promise<Map<string, Recollection[]>> {
  const wanted = claims === undefined ? Prisma.empty : Prisma.sql`AND c."claimId" = ANY(${[...claims]}::uuid[])`
  const rows = await tx.$queryRaw<(Recollection & { claimId: string })[]>`
    SELECT c."claimId", c.correct, ${toldAt} AS at
    FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a.id JOIN "Recollection" c ON c."responseId" = r.id
    WHERE a."learnerId" = ${learnerId}::uuid AND ${toldAt} IS NOT NULL ${wanted}`
  return Map.groupBy(rows, ({ claimId }) => claimId)
}
