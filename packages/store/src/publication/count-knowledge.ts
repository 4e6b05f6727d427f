import type { Database } from '../database.ts'

/**
 * How much is published, and how many changed seeds wait for an editor. `unsourced` counts claims without evidence: the
 * database keeps it at nought, so it is counted, not assumed.
 */
export async function countKnowledge({ prisma }: Database) {
  const [documents, claims, unsourced, waiting] = await prisma.$transaction([
    prisma.document.count(),
    prisma.claim.count(),
    prisma.claim.count({ where: { evidence: { none: { role: 'CLAIM' } } } }),
    prisma.changeSet.count({ where: { status: 'OPEN', seedHash: { not: null } } }),
  ])
  return { documents, claims, unsourced, waiting }
}
