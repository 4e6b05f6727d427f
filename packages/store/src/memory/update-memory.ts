import { type Memory, recall, remember } from '@backstop/quiz'
import type { Transaction } from '../database.ts'
import { putRows } from '../publication/rows.ts'
import { readLog } from './read-log.ts'

/**
 * Adds to a learner's memory what they have just been told of these answers. The learner's row has to be locked.
 *
 * One answer after the other costs the same however many there were before. Where that is not what it is (two clocks that differ, two answers on one claim
 * at one moment), the claim's whole log is read, so that the memory is always the one that `rebuildMemory` makes.
 */
export async function updateMemory(
  tx: Transaction,
  { learnerId, responses, at }: { learnerId: string; responses: readonly string[]; at: Date },
): Promise<void> {
  const told = await tx.recollection.findMany({ where: { responseId: { in: [...responses] } } })
  const byClaim = Map.groupBy(told, ({ claimId }) => claimId)
  const known = await tx.memory.findMany({ where: { learnerId, claimId: { in: [...byClaim.keys()] } } })
  const memories = new Map(known.map((memory) => [memory.claimId, memory]))
  const inDoubt = [...byClaim].flatMap(([claimId, { length }]) => {
    const before = memories.get(claimId)
    return length > 1 || (before !== undefined && before.reviewedAt >= at) ? [claimId] : []
  })
  const logs = inDoubt.length === 0 ? new Map() : await readLog(tx, learnerId, inDoubt)
  const rows = [...byClaim].map(([claimId, [answer]]) => {
    const log = logs.get(claimId)
    const correct = answer?.correct === true
    const memory = log ? recall(log) : remember(memories.get(claimId) ?? null, { at, correct })
    return rowOf(learnerId, claimId, memory as Memory)
  })
  await tx.memory.deleteMany({ where: { learnerId, claimId: { in: [...byClaim.keys()] } } })
  await putRows(tx, 'Memory', rows)
}

/**
 * Makes a learner's memory anew of all that they were told: for whoever has taken over another's attempts. Calls for no lock beforehand; waits for
 * answers of this learner that are under way.
 */
export async function rebuildMemory(tx: Transaction, learnerId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Learner" WHERE id = ${learnerId}::uuid FOR NO KEY UPDATE`
  const log = await readLog(tx, learnerId)
  await tx.memory.deleteMany({ where: { learnerId } })
  await putRows(
    tx,
    'Memory',
    [...log].map(([claimId, answers]) => rowOf(learnerId, claimId, recall(answers) as Memory)),
  )
}

const rowOf = (learnerId: string, claimId: string, memory: Memory) => ({
  learnerId,
  claimId,
  state: memory.state,
  stability: memory.stability,
  difficulty: memory.difficulty,
  reviewedAt: memory.reviewedAt,
  due: memory.due,
  answers: memory.answers,
  lapses: memory.lapses,
})
