import type { Transaction } from '../database.ts'

/** Opens a change set: the gathering place of edits that are published together. */
export async function openChangeSet(
  tx: Transaction,
  set: { id: string; title: string; author: string; now: Date; undoes?: string; seedHash?: string },
): Promise<void> {
  await tx.changeSet.create({
    data: {
      id: set.id,
      title: set.title,
      author: set.author,
      createdAt: set.now,
      undoesId: set.undoes ?? null,
      seedHash: set.seedHash ?? null,
    },
  })
}
