import type { ItemEvidence } from '@backstop/quiz'
import { evidenceRow, readVersions } from '../claim/evidence-row.ts'
import type { Database } from '../database.ts'

/** Verbatim words with what stands around them. `version` is the number of the document's version. */
export type Quotation = {
  documentId: string
  version: number
  start: number
  end: number
  quote: string
  prefix: string
  suffix: string
  sentence: string
}

/** The words that settle items, in context, in the order of `spans`. Those whose text is no longer published are left out. */
export async function readQuotations(
  { prisma }: Pick<Database, 'prisma'>,
  spans: readonly ItemEvidence[],
): Promise<(Quotation | null)[]> {
  const ids = spans.map(({ version }) => version)
  const versions = await readVersions(prisma, ids)
  const numbers = await prisma.documentVersion.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true },
  })
  const numberOf = new Map(numbers.map(({ id, version }) => [id, version]))
  return spans.map(({ version, start, end, quote }) => {
    if (!versions.has(version)) return null
    const owner = { role: 'CLAIM', position: 0, claimId: null, relationId: null } as const
    const { documentId, prefix, suffix, sentence } = evidenceRow(
      { id: version, version, start, end, quote },
      owner,
      versions,
    )
    return { documentId, version: numberOf.get(version) as number, start, end, quote, prefix, suffix, sentence }
  })
}
