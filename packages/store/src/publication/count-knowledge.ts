import type { Database } from '../database.ts'

/**
 * How much is published, and which changed seeds wait for an editor. `unsourced` counts claims without evidence: the
 * database keeps it at nought, so it is counted, not assumed.
 */
export async function countKnowledge({ prisma }: Database) {
  const [documents, claims, unsourced, proposed] = await prisma.$transaction([
    prisma.document.count(),
    prisma.claim.count(),
    prisma.claim.count({ where: { evidence: { none: { role: 'CLAIM' } } } }),
    prisma.revision.findMany({
      where: { decision: 'PENDING', author: { startsWith: 'seed ' }, changeSet: { status: 'OPEN' } },
      distinct: ['author'],
      select: { author: true },
    }),
  ])
  const waiting = proposed.map(({ author }) => author.replace(/^seed /, '')).sort()
  return { documents, claims, unsourced, waiting }
}
