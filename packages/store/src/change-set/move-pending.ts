import { v7 } from 'uuid'
import type { Transaction } from '../database.ts'

/** The set that takes over what waits, and whose it is to be once the other is no longer open. */
type Waiting = { id: string; gathering: { documentId: string } | { ownerId: string } }

/**
 * Moves what waits for a decision out of a current set that is about to be published into a new one, each with its base: what was
 * not changed by the publication can be accepted as before. Null where nothing waits, and in a set that is nobody's current one.
 */
export async function movePending(tx: Transaction, changeSet: string, now: Date): Promise<Waiting | null> {
  const { documentId, ownerId, title, author } = await tx.changeSet.findUniqueOrThrow({ where: { id: changeSet } })
  const gathering = documentId !== null ? { documentId } : ownerId !== null ? { ownerId } : null
  const where = { changeSetId: changeSet, decision: 'PENDING' as const }
  if (gathering === null || (await tx.revision.count({ where })) === 0) return null
  const id = v7()
  await tx.changeSet.create({ data: { id, title, author, createdAt: now } })
  await tx.revision.updateMany({ where, data: { changeSetId: id } })
  return { id, gathering }
}
