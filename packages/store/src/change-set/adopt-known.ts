import { v7 } from 'uuid'
import { type Actor, writeAudit } from '../audit/write-audit.ts'
import type { Transaction } from '../database.ts'
import { chooseKey, sameLabel } from '../predicate/choose-key.ts'
import { lockPublications } from '../publication/lock-publications.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'
import { decide } from './decide.ts'
import { lockChangeSet } from './lock-change-set.ts'
import { propose } from './propose.ts'
import { currentOf, readDrafts } from './read-drafts.ts'

type Twin = { id: string; known: string; label: string; knownLabel: string; revisions: string[] }

/**
 * Lets the claims of a change set have the published predicate where the set drafts a new one of the same key and label: somebody else published it since, in
 * another document. The new one is rejected, so that nobody has to know of it to publish. One of the same key that says something else gets a key of its own.
 *
 * @param expectedVersion the set's count as whoever publishes saw it
 * @throws Problem where that has moved on
 */
export async function adoptKnown(
  tx: Transaction,
  {
    changeSet,
    expectedVersion,
    by,
    now,
  }: { changeSet: string; expectedVersion: number; by: Actor & { id: string }; now: Date },
): Promise<void> {
  // Before the predicates are looked at: what another publishes meanwhile would be missed.
  await lockPublications(tx)
  await lockChangeSet(tx, changeSet, expectedVersion)
  const [twins = [], others = []] = await readTwins(tx, changeSet)
  if (others.length > 0) await giveKeys(tx, others, { changeSet, author: by.id, now })
  if (twins.length === 0) return
  const knownOf = new Map(twins.map(({ id, known }) => [id, known]))
  const claims = await readClaims(tx, changeSet, [...knownOf.keys()])
  const states = await readDrafts(
    tx,
    changeSet,
    claims.map(({ id }) => id),
  )
  const proposals = claims.map(({ id, schemaVersion, snapshot }) => {
    const content = parseStoredSnapshot('CLAIM', schemaVersion, snapshot)
    return {
      ...{ id: v7(), aggregate: id, kind: 'CLAIM' as const, base: currentOf(states.get(id)) },
      content: { ...content, predicate: knownOf.get(content.predicate) ?? content.predicate },
    }
  })
  if (proposals.length > 0) await propose(tx, { changeSet, proposals, author: by.id, decision: 'ACCEPTED', now })
  await decide(tx, {
    ...{ revisions: twins.flatMap(({ revisions }) => revisions), decision: 'REJECTED' },
    ...{ reason: 'published meanwhile', by: by.id },
  })
  await writeAudit(tx, by, now, [
    ...claims.map(({ id }) => ({ act: 'PROPOSED' as const, subject: id, changeSet })),
    ...twins.map(({ id }) => ({ act: 'REJECTED' as const, subject: id, changeSet })),
  ])
}

/** The set's new predicates whose key is a published one's, each with all that was accepted of it: those of its label, and those of another. */
async function readTwins(tx: Transaction, changeSet: string): Promise<Twin[][]> {
  const found = await tx.$queryRaw<Twin[]>`
  SELECT w.id, p.id AS known, w.label, p.label AS "knownLabel", w.revisions FROM (
    SELECT r."aggregateId" AS id, (array_agg(r.snapshot ->> 'key' ORDER BY r.position DESC))[1] AS key,
      (array_agg(r.snapshot ->> 'label' ORDER BY r.position DESC))[1] AS label, array_agg(r.id) AS revisions
    FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId" AND a.kind = 'PREDICATE' AND a."publishedRevisionId" IS NULL
    WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision = 'ACCEPTED' GROUP BY r."aggregateId"
  ) w JOIN "Predicate" p ON p.key = w.key AND p.id <> w.id ORDER BY w.id`
  const isOne = ({ label, knownLabel }: Twin) => sameLabel(label, knownLabel)
  return [found.filter(isOne), found.filter((twin) => !isOne(twin))]
}

/** Gives drafted predicates the keys that their labels make, now that others have theirs. */
async function giveKeys(
  tx: Transaction,
  drafts: readonly Twin[],
  { changeSet, author, now }: { changeSet: string; author: string; now: Date },
): Promise<void> {
  const states = await readDrafts(
    tx,
    changeSet,
    drafts.map(({ id }) => id),
  )
  for (const { id, label } of drafts) {
    const base = currentOf(states.get(id))
    const { schemaVersion, snapshot } = await tx.revision.findUniqueOrThrow({ where: { id: base ?? '' } })
    const content = { ...parseStoredSnapshot('PREDICATE', schemaVersion, snapshot), key: await chooseKey(tx, label) }
    const proposals = [{ id: v7(), aggregate: id, kind: 'PREDICATE' as const, base, content }]
    await propose(tx, { changeSet, proposals, author, decision: 'ACCEPTED', now })
  }
}

/** What the set makes of the claims that have one of these predicates. */
const readClaims = (tx: Transaction, changeSet: string, predicates: readonly string[]) => tx.$queryRaw<
  { id: string; schemaVersion: number; snapshot: unknown }[]
>`
  SELECT * FROM (
    SELECT DISTINCT ON (r."aggregateId") r."aggregateId" AS id, r."schemaVersion", r.snapshot
    FROM "Revision" r JOIN "Aggregate" a ON a.id = r."aggregateId" AND a.kind = 'CLAIM'
    WHERE r."changeSetId" = ${changeSet}::uuid AND r.decision = 'ACCEPTED' ORDER BY r."aggregateId", r.position DESC
  ) w WHERE w.snapshot ->> 'predicate' = ANY(${[...predicates]}::text[]) ORDER BY w.id`
