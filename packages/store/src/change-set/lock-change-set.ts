import type { Transaction } from '../database.ts'
import { Problem } from '../problem.ts'

/** Takes an open change set for this transaction and counts the change. `expectedVersion`, when given, must be its count. */
export async function lockChangeSet(
  tx: Transaction,
  id: string,
  expectedVersion?: number,
): Promise<{ version: number }> {
  const [set] = await tx.$queryRaw<{ status: string; version: number }[]>`
    SELECT status::text, version FROM "ChangeSet" WHERE id = ${id}::uuid FOR UPDATE`
  if (set === undefined) throw new Problem('NOT_FOUND', 'There is no such change set.', { field: 'changeSet' })
  if (set.status !== 'OPEN')
    throw new Problem('ALREADY_DONE', `This change set is ${set.status.toLowerCase()} and takes no more changes.`, {
      field: 'changeSet',
      remedy: 'Look at it again: what is published is edited anew, or its publication taken back.',
    })
  if (expectedVersion !== undefined && expectedVersion !== set.version)
    throw new Problem('STALE_REVISION', 'The change set has changed since you looked at it.', {
      field: 'expectedVersion',
      remedy: 'Look at it again, then publish.',
      details: { expected: expectedVersion, actual: set.version },
    })
  await tx.changeSet.update({ where: { id }, data: { version: set.version + 1 } })
  return { version: set.version + 1 }
}
