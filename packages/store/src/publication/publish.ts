import { lockChangeSet } from '../change-set/lock-change-set.ts'
import { movePending } from '../change-set/move-pending.ts'
import type { Transaction } from '../database.ts'
import { checkClosure } from './check-closure.ts'
import { checkIncoming } from './check-incoming.ts'
import type { PublishingTransaction } from './commit-publication.ts'
import { type Head, headsOfKind, readHeads } from './head.ts'
import { type Incoming, incomingOfKind, readIncoming } from './incoming.ts'
import { lockPublications } from './lock-publications.ts'
import { project, putReferences, putSlugs, readDependents } from './project.ts'

/**
 * Publishes the accepted revisions of a change set, all or none, as the next knowledge revision. What still waits for a decision in the
 * current set of a document or an editor goes on waiting in the next one, `waiting`. Throws a Problem when one is
 * based on what is no longer published, something it refers to is missing, or a law would be broken.
 */
export async function publish(
  tx: PublishingTransaction,
  { changeSet, expectedVersion, now }: { changeSet: string; expectedVersion?: number; now: Date },
): Promise<{ revision: number; changed: string[]; waiting: string | null }> {
  // One publication at a time: the knowledge revision is a sequence without gaps.
  await lockPublications(tx)
  await lockChangeSet(tx, changeSet, expectedVersion)
  const waiting = await movePending(tx, changeSet, now)
  const incoming = await readIncoming(tx, changeSet)
  await checkClosure(tx, incoming)
  await checkIncoming(tx, incoming)
  const moved = await readMoved(tx, incoming)

  const last = await tx.publication.aggregate({ _max: { revision: true } })
  const revision = (last._max.revision ?? 0) + 1
  await tx.publication.create({ data: { revision, changeSetId: changeSet, publishedAt: now } })
  await tx.changeSet.update({ where: { id: changeSet }, data: { status: 'PUBLISHED' } })
  if (waiting !== null) await tx.changeSet.update({ where: { id: waiting.id }, data: waiting.gathering })
  await setHeads(tx, incoming)

  const changed = incoming.map(({ id }) => id)
  // Before and after: what referred to a withdrawn claim, and what refers to a new one.
  const before = await readDependents(tx, changed, moved)
  const heads = await readHeads(tx, changed)
  await putSlugs(tx, heads)
  await putReferences(tx, heads as Head[], changed)
  const after = await readDependents(tx, changed, moved)
  await project(tx, [...new Set([...before, ...after])].sort())
  // What a document says of itself may make others of its questions: the preparation tells.
  const known = incoming.flatMap(({ id, kind }) => (kind === 'DOCUMENT' ? [] : [id]))
  await withdrawItems(tx, known, revision)
  return { revision, changed, waiting: waiting?.id ?? null }
}

/** What this publication changes so that whatever names it is resolved anew: entities merged otherwise, documents whose sentences another language tells apart. */
async function readMoved(tx: Transaction, incoming: readonly Incoming[]): Promise<string[]> {
  const entities = incomingOfKind(incoming, 'ENTITY')
  const documents = incomingOfKind(incoming, 'DOCUMENT')
  const heads = await readHeads(
    tx,
    [...entities, ...documents].map(({ id }) => id),
  )
  const targets = new Map(headsOfKind(heads, 'ENTITY').map(({ id, content }) => [id, content.mergedInto]))
  const languages = new Map(headsOfKind(heads, 'DOCUMENT').map(({ id, content }) => [id, content.language]))
  return [
    ...entities.filter(({ id, content }) => (targets.get(id) ?? null) !== content.mergedInto),
    ...documents.filter(({ id, content }) => languages.has(id) && languages.get(id) !== content.language),
  ].map(({ id }) => id)
}

async function setHeads(tx: Transaction, incoming: readonly Incoming[]): Promise<void> {
  const rows = incoming.map(({ id, revisionId, snapshot }) => ({ id, head: snapshot === null ? null : revisionId }))
  await tx.$executeRaw`
    UPDATE "Aggregate" a SET "publishedRevisionId" = h.head
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS h(id uuid, head uuid) WHERE a.id = h.id`
}

/** The second law: a question goes with the claim, entity or predicate that it was proved from. */
async function withdrawItems(tx: Transaction, changed: readonly string[], revision: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Item" SET "withdrawnAt" = ${revision} WHERE "withdrawnAt" IS NULL AND id IN (
      SELECT "itemId" FROM "ItemClaim" WHERE "claimId" = ANY(${changed}::uuid[])
      UNION SELECT i."itemId" FROM "ItemClaim" i JOIN "Reference" r ON r."fromId" = i."claimId"
        WHERE r."toId" = ANY(${changed}::uuid[]))`
}
