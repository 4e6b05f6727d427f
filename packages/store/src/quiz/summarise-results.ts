import type { Database } from '../database.ts'
import type { ShownAttempt, ShownResult } from './shown-attempt.ts'

/** How many questions of some kind were answered rightly, of how many. */
type Count = { right: number; all: number }
/** The questions that ask about one thing. */
export type AimCount = Count & { aim: ShownResult['asks'] }
/** The questions about somebody or something. */
export type EntityCount = Count & { entityId: string }

/** What became of a run, counted: of the questions that are told, and of those by what was asked, the least known first. */
export type ResultSummary = Count & { byAim: AimCount[]; results: ShownResult[] }

/** Counts what is told of an attempt so far. */
export function summariseResults({ items }: Pick<ShownAttempt, 'items'>): ResultSummary {
  const results = items.flatMap(({ result }) => result ?? [])
  const byAim = [...Map.groupBy(results, ({ asks }) => asks)].map(([aim, own]) => ({ aim, ...countRight(own) }))
  return { ...countRight(results), byAim: byAim.sort(leastKnownFirst), results }
}

/**
 * Counts results by who or what their claims are about: an entity counts once for a question of whose claims it is a subject or an object, as right
 * where none of those was missed. The least known first, then what was asked about most. Claims that are no longer published count for nothing. One
 * statement.
 */
export async function countByEntity(
  { prisma }: Pick<Database, 'prisma'>,
  results: readonly ShownResult[],
): Promise<EntityCount[]> {
  const rows = await prisma.claimEntity.findMany({
    where: { claimId: { in: results.flatMap(({ claimIds }) => claimIds) }, role: { in: ['SUBJECT', 'OBJECT'] } },
    select: { claimId: true, entityId: true },
    orderBy: { entityId: 'asc' },
  })
  return [...Map.groupBy(rows, ({ entityId }) => entityId)]
    .map(([entityId, own]) => {
      const claims = new Set(own.map(({ claimId }) => claimId))
      const about = results.filter(({ claimIds }) => claimIds.some((id) => claims.has(id)))
      const judged = about.map(({ missedClaimIds }) => ({ correct: !missedClaimIds.some((id) => claims.has(id)) }))
      return { entityId, ...countRight(judged) }
    })
    .sort((a, b) => leastKnownFirst(a, b) || b.all - a.all)
}

const countRight = (results: readonly { correct: boolean }[]): Count => ({
  right: results.filter(({ correct }) => correct).length,
  all: results.length,
})

const leastKnownFirst = (a: Count, b: Count) => a.right / a.all - b.right / b.all
