import type { Database } from '../database.ts'

/**
 * How much is published, and which changed seeds wait for an editor. `unsourced` counts claims without evidence: the
 * database keeps it at nought, so it is counted, not assumed.
 */
export async function countKnowledge({ prisma }: Database) {
  const [documents, claims, unsourced, sets] = await prisma.$transaction([
    prisma.document.count(),
    prisma.claim.count(),
    prisma.claim.count({ where: { evidence: { none: { role: 'CLAIM' } } } }),
    prisma.changeSet.findMany({ where: { status: 'OPEN', seedHash: { not: null } }, select: { author: true } }),
  ])
  const waiting = [...new Set(sets.map(({ author }) => author.replace(/^seed /, '')))].sort()
  return { documents, claims, unsourced, waiting }
}
