import type { Database } from '../database.ts'

/** How much is published. `unsourced` counts claims without evidence: the database keeps it at nought, so it is counted, not assumed. */
export async function countKnowledge({ prisma }: Database) {
  const [documents, claims, unsourced] = await prisma.$transaction([
    prisma.document.count(),
    prisma.claim.count(),
    prisma.claim.count({ where: { evidence: { none: { role: 'CLAIM' } } } }),
  ])
  return { documents, claims, unsourced }
}
