import { v7 } from 'uuid'
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

/** Whose edits gather in a current set: those of a document, or those that an editor makes outside any. */
export type Gathering = { document: string } | { owner: string }

/**
 * Takes the current set of a document or an editor for this transaction; opens it where there is none. Whoever publishes it meanwhile is
 * waited for, and the next one is taken. The document's aggregate must exist.
 */
export async function takeCurrentSet(
  tx: Transaction,
  gathering: Gathering,
  { author, now }: { author: string; now: Date },
): Promise<string> {
  const ids = { documentId: null, ownerId: null, ...columnsOf(gathering) }
  for (;;) {
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "ChangeSet" WHERE status = 'OPEN'
        AND ("documentId" = ${ids.documentId}::uuid OR "ownerId" = ${ids.ownerId}::uuid) FOR UPDATE`
    if (found !== undefined) return found.id
    // Of two that open it at once, one finds the other's.
    await tx.$executeRaw`
      INSERT INTO "ChangeSet" (id, title, author, "createdAt", "documentId", "ownerId")
      VALUES (${v7()}::uuid, '', ${author}, ${now}, ${ids.documentId}::uuid, ${ids.ownerId}::uuid) ON CONFLICT DO NOTHING`
  }
}

const columnsOf = (gathering: Gathering) =>
  'document' in gathering ? { documentId: gathering.document } : { ownerId: gathering.owner }
