import { basename } from 'node:path'
import { v7 } from 'uuid'
import { writeAudit } from '../audit/write-audit.ts'
import { openChangeSet, takeCurrentSet } from '../change-set/open-change-set.ts'
import { propose } from '../change-set/propose.ts'
import { currentOf, readDrafts } from '../change-set/read-drafts.ts'
import { contentHash, type Proposal } from '../change-set/revision.ts'
import type { Database, Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { commitPublication, type PublishingTransaction } from '../publication/commit-publication.ts'
import { publish } from '../publication/publish.ts'
import { listSeeds } from './list-seeds.ts'
import { hashSeed, readSeed, type Seed, type SeedAggregate } from './read-seed.ts'
import { refuseSeed } from './refuse-seed.ts'

/** What became of a seed: published on a new database, known already, changed since and waiting for an editor, or refused and why. */
export type SeedOutcome = { name: string } & ({ outcome: Applied } | { outcome: 'refused'; problem: Problem })
type Applied = 'published' | 'unchanged' | 'proposed'

/**
 * Applies every seed folder below `folder`, each once per content and after those that it uses. A seed that is new is published;
 * one that has changed becomes an open change set of the differences, so that an editor's work is never overwritten. One that
 * breaks a law is refused alone: nothing of it is taken in, and the others are applied.
 */
export async function applySeeds(database: Database, folder: string, now: Date): Promise<SeedOutcome[]> {
  const outcomes: SeedOutcome[] = []
  const fresh: Fresh[] = []
  const attempt = async (path: string, work: () => Promise<Applied | Seed>) => {
    const name = basename(path)
    try {
      const done = await work()
      if (typeof done === 'string') outcomes.push({ name, outcome: done })
      else fresh.push({ path, seed: done })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      outcomes.push({ name, outcome: 'refused', problem })
    }
  }
  for (const path of listSeeds(folder))
    await attempt(path, async () => {
      const known = await database.prisma.changeSet.count({ where: { seedHash: hashSeed(path) } })
      return known > 0 ? 'unchanged' : readSeed(path)
    })
  for (const { path, seed, circle } of orderSeeds(fresh))
    await attempt(path, async () =>
      circle.length > 0
        ? refuseCircle(path, circle)
        : applySeed(database, { path, seed }, { now, refused: namesOfRefused(outcomes) }),
    )
  return outcomes.sort((a, b) => (a.name < b.name ? -1 : 1))
}

type Fresh = { path: string; seed: Seed }

/** The seeds in an order in which what one uses comes before it; `circle` names those that wait for one another for ever. */
function orderSeeds(fresh: readonly Fresh[]): (Fresh & { circle: string[] })[] {
  const waiting = [...fresh]
  const ordered: (Fresh & { circle: string[] })[] = []
  while (waiting.length > 0) {
    const usedBy = (one: Fresh) =>
      waiting.filter(({ seed }) => one.seed.needs.has(seed.name)).map(({ seed }) => seed.name)
    const at = waiting.findIndex((one) => usedBy(one).length === 0)
    if (at === -1) return [...ordered, ...waiting.map((one) => ({ ...one, circle: usedBy(one) }))]
    ordered.push(...waiting.splice(at, 1).map((one) => ({ ...one, circle: [] })))
  }
  return ordered
}

const refuseCircle = (path: string, circle: string[]): never =>
  refuseSeed(path, {
    reason: `it uses what ${circle.join(' and ')} defines, and these seeds use one another in a circle`,
    remedy: 'Move what both use into one of them.',
  })

const namesOfRefused = (outcomes: readonly SeedOutcome[]) =>
  outcomes.filter(({ outcome }) => outcome === 'refused').map(({ name }) => name)

async function applySeed(
  database: Database,
  { path, seed }: Fresh,
  { now, refused }: { now: Date; refused: string[] },
): Promise<Applied> {
  const { result, questions } = await commitPublication(database, (tx) => putSeed(tx, seed, now)).catch((cause) => {
    if (!(cause instanceof Problem)) throw cause
    const lacking = refused.filter((name) => seed.needs.has(name))
    return lacking.length > 0
      ? refuseSeed(path, {
          reason: `it uses what the seed ${lacking.join(' and ')} defines, which is refused`,
          remedy: 'Mend that one first.',
          cause,
        })
      : refuseSeed(path, { reason: cause.message, remedy: cause.remedy ?? undefined, cause })
  })
  await questions
  return result
}

async function putSeed(tx: PublishingTransaction, seed: Seed, now: Date): Promise<Applied> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backstop.seed'))`
  // Applied by another start meanwhile.
  if ((await tx.changeSet.count({ where: { seedHash: seed.hash } })) > 0) return 'unchanged'
  const author = `seed ${seed.name}`
  const isNew = (await tx.aggregate.count({ where: { id: seed.text.documentId } })) === 0
  const versions = await putText(tx, seed)
  if (!isNew) return proposeChanges(tx, { seed, versions, author, now })
  const changeSet = v7()
  await openChangeSet(tx, { id: changeSet, title: `Seed: ${seed.name}`, author, now, seedHash: seed.hash })
  const proposals = await readDifferences(tx, { seed, versions, author, changeSet })
  await propose(tx, { changeSet, proposals, author, decision: 'ACCEPTED', now })
  await publish(tx, { changeSet, now })
  await writeAudit(tx, { id: null, name: author }, now, [{ act: 'PUBLISHED', changeSet }])
  return 'published'
}

/** What a seed has otherwise than before waits for an editor, in the current set of its document; what an earlier state of it proposed there does not any more. */
async function proposeChanges(
  tx: Transaction,
  { seed, versions, author, now }: { seed: Seed; versions: Versions; author: string; now: Date },
): Promise<Applied> {
  const known = v7()
  // Remembers the state of the seed, so that the next start does not look again: it holds nothing itself.
  await openChangeSet(tx, { id: known, title: `Seed changed: ${seed.name}`, author, now, seedHash: seed.hash })
  await tx.changeSet.update({ where: { id: known }, data: { status: 'ABANDONED' } })
  const changeSet = await takeCurrentSet(tx, { document: seed.text.documentId }, { author, now })
  await tx.revision.updateMany({
    where: { changeSetId: changeSet, author, decision: 'PENDING' },
    data: { decision: 'REJECTED', decidedBy: author, reason: 'the seed changed again' },
  })
  const proposals = await readDifferences(tx, { seed, versions, author, changeSet })
  // Words of reviewers changed, the knowledge did not.
  if (proposals.length === 0) return 'unchanged'
  await propose(tx, { changeSet, proposals, author, decision: 'PENDING', now })
  return 'proposed'
}

type Versions = Extract<SeedAggregate, { kind: 'DOCUMENT' }>['content']['versions']

/** Keeps the seed's text, as the next version where the document is known with other ones; returns the versions up to it. */
async function putText(tx: Transaction, { text }: Seed): Promise<Versions> {
  const kept = await tx.documentText.findMany({
    where: { documentId: text.documentId },
    orderBy: { version: 'asc' },
    select: { id: true, version: true, sha256: true },
  })
  const known = kept.findIndex(({ id }) => id === text.id)
  if (known !== -1) return kept.slice(0, known + 1)
  const version = (kept.at(-1)?.version ?? 0) + 1
  await tx.documentText.create({ data: { ...text, version } })
  return [...kept, { id: text.id, version, sha256: text.sha256 }]
}

/** What the seed has otherwise than what is published, and what an earlier state of it had that it no longer has. */
async function readDifferences(
  tx: Transaction,
  { seed, versions, author, changeSet }: { seed: Seed; versions: Versions; author: string; changeSet: string },
): Promise<Proposal[]> {
  const rows = await tx.$queryRaw<{ id: string; kind: Proposal['kind']; hash: string | null }[]>`
    SELECT a.id, a.kind::text AS kind, h."contentHash" AS hash
    FROM "Aggregate" a LEFT JOIN "Revision" h ON h.id = a."publishedRevisionId"
    WHERE a.id = ANY(${seed.aggregates.map(({ id }) => id)}::uuid[]) OR (a."publishedRevisionId" IS NOT NULL AND EXISTS (
      SELECT FROM "Revision" r WHERE r."aggregateId" = a.id AND r.author = ${author}))`
  const known = new Map(rows.map((row) => [row.id, row]))
  // An editor's draft there is what a difference would change.
  const drafts = await readDrafts(
    tx,
    changeSet,
    rows.map(({ id }) => id),
  )
  const here = new Set(seed.aggregates.map(({ id }) => id))
  const put = seed.aggregates.map(({ id, kind, content }) => ({
    ...{ id: v7(), aggregate: id, kind, base: currentOf(drafts.get(id)) },
    content: kind === 'DOCUMENT' ? { ...content, versions } : content,
  }))
  const gone = rows
    .filter(({ id }) => !here.has(id))
    .map(({ id, kind }) => ({ id: v7(), aggregate: id, kind, content: null, base: currentOf(drafts.get(id)) }))
  return [...put.filter(({ aggregate, content }) => known.get(aggregate)?.hash !== contentHash(content)), ...gone]
}
