import type { AggregateKind } from '@backstop/knowledge'
import { v7 } from 'uuid'
import { type Actor, writeAudit } from '../audit/write-audit.ts'
import type { Database, Transaction } from '../database.ts'
import { Problem } from '../problem.ts'
import { commitPublication } from '../publication/commit-publication.ts'
import { publish } from '../publication/publish.ts'
import { adoptKnown } from './adopt-known.ts'
import { checkDependents } from './check-dependents.ts'
import { type Decided, type Decision, decide } from './decide.ts'
import { undo } from './undo.ts'

type By = { by: Actor & { id: string }; now: Date }

const acts = { ACCEPTED: 'ACCEPTED', REJECTED: 'REJECTED', PENDING: 'TAKEN_BACK' } as const

/** An editor's decision about revisions of one change set: see `decide`. */
export function decideRevisions(
  database: Pick<Database, 'prisma'>,
  { by, now, ...given }: { revisions: readonly string[]; decision: Decision; reason: string | null } & By,
): Promise<Decided> {
  return database.prisma.$transaction(async (tx) => {
    await checkOwnSet(tx, { revisions: { some: { id: { in: [...given.revisions] } } } }, by.id, 'revisions')
    const decided = await decide(tx, { ...given, by: by.id })
    if (given.decision !== 'ACCEPTED') await checkDependents(tx, await thingsOf(tx, decided.revisions))
    await writeDecision(tx, decided, acts[given.decision], { by, now })
    return decided
  })
}

/**
 * Takes one's hand off a revision before it is published: a suggestion that was decided on waits again, an editor's own edit is gone
 * from the set, which then has what it had before.
 * @throws Problem BROKEN_LAW where something that stays in a draft needs it
 * @param given `whole`: with every other edit of one's own of the same thing, as a form that is kept while it is typed in makes many
 */
export function takeBack(
  database: Pick<Database, 'prisma'>,
  { revision: id, whole = false, by, now }: { revision: string; whole?: boolean } & By,
): Promise<Decided> {
  return database.prisma.$transaction(async (tx) => {
    await checkOwnSet(tx, { revisions: { some: { id } } }, by.id, 'revision')
    const found = await tx.revision.findUniqueOrThrow({
      where: { id },
      select: {
        ...{ author: true, decidedBy: true, changeSetId: true, action: true, createdAt: true, aggregateId: true },
        aggregate: { select: { kind: true } },
      },
    })
    const isOwn = found.author === found.decidedBy
    const given = isOwn
      ? { decision: 'REJECTED' as const, reason: 'taken back' }
      : { decision: 'PENDING' as const, reason: null }
    const also = [
      ...(await findWithdrawnWith(tx, found)),
      ...(whole && isOwn ? await findOtherEdits(tx, id, found) : []),
    ]
    const decided = await decide(tx, { revisions: [id, ...also], ...given, by: by.id })
    await checkDependents(tx, [found.aggregateId])
    const told = decided.revisions.filter((revision) => !also.includes(revision))
    await writeDecision(tx, { ...decided, revisions: told }, 'TAKEN_BACK', { by, now })
    return decided
  })
}

/** A document was withdrawn with what is in it, in one act: it comes back in one. */
async function findWithdrawnWith(
  tx: Transaction,
  {
    aggregate,
    action,
    ...act
  }: { aggregate: { kind: AggregateKind }; action: string; changeSetId: string; author: string; createdAt: Date },
): Promise<string[]> {
  if (aggregate.kind !== 'DOCUMENT' || action !== 'WITHDRAW') return []
  const { changeSetId, author, createdAt } = act
  const where = { changeSetId, author, createdAt, action: 'WITHDRAW', decision: 'ACCEPTED' } as const
  const found = await tx.revision.findMany({
    where: { ...where, aggregate: { kind: { not: 'DOCUMENT' } } },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}

/** The other edits of a thing that the same editor has in a set. */
async function findOtherEdits(
  tx: Transaction,
  id: string,
  { aggregateId, changeSetId, author }: { aggregateId: string; changeSetId: string; author: string },
): Promise<string[]> {
  const found = await tx.revision.findMany({
    where: { aggregateId, changeSetId, author, decidedBy: author, decision: 'ACCEPTED', id: { not: id } },
    select: { id: true },
  })
  return found.map(({ id }) => id)
}

/** What revisions are of. */
async function thingsOf(tx: Transaction, revisions: readonly string[]): Promise<string[]> {
  const rows = await tx.revision.findMany({ where: { id: { in: [...revisions] } }, select: { aggregateId: true } })
  return rows.map(({ aggregateId }) => aggregateId)
}

async function writeDecision(
  tx: Transaction,
  { changeSet, revisions }: Decided,
  act: 'ACCEPTED' | 'REJECTED' | 'TAKEN_BACK',
  { by, now }: By,
): Promise<void> {
  const things = await thingsOf(tx, revisions)
  await writeAudit(
    tx,
    by,
    now,
    things.map((subject) => ({ act, subject, changeSet })),
  )
}

/** What a publication came to. */
export type PublishedSet = { changeSet: string; revision: number; waiting: string | null }

/** Told of questions that could not be made after a publication: that stays, and the next one or the next start makes them. */
type WhenUnprepared = { whenUnprepared: (error: unknown) => void }

/** Publishes a change set as an editor saw it; the questions are made afterwards, without anybody waiting. */
export async function publishSet(
  database: Database,
  given: { changeSet: string; expectedVersion: number } & By & WhenUnprepared,
): Promise<PublishedSet> {
  const { changeSet, expectedVersion, by, now, whenUnprepared } = given
  const { result, questions } = await commitPublication(database, async (tx) => {
    await checkOwnSet(tx, { id: changeSet }, by.id, 'changeSet')
    await adoptKnown(tx, { changeSet, expectedVersion, by, now })
    const { revision, waiting } = await publish(tx, { changeSet, now })
    await writeAudit(tx, by, now, [{ act: 'PUBLISHED', changeSet }])
    return { changeSet, revision, waiting }
  })
  tellFailure(database, questions, whenUnprepared)
  return result
}

/** Takes a publication back: see `undo`. */
export async function undoPublication(
  database: Database,
  { changeSet, by, now, whenUnprepared }: { changeSet: string } & By & WhenUnprepared,
): Promise<{ changeSet: string; revision: number }> {
  const { result, questions } = await commitPublication(database, async (tx) => {
    const undone = await undo(tx, { changeSet, by: by.id, now, newId: v7 })
    await writeAudit(tx, by, now, [{ act: 'UNDONE', changeSet }])
    return undone
  })
  tellFailure(database, questions, whenUnprepared)
  return result
}

/** Tells of questions that could not be made, but for those that the end of the process cut off: the next start makes them. */
function tellFailure({ beforeClose }: Database, questions: Promise<unknown>, tell: (error: unknown) => void): void {
  let isCut = false
  const cut = async () => {
    isCut = true
  }
  beforeClose.add(cut)
  questions.catch((error) => isCut || tell(error)).finally(() => beforeClose.delete(cut))
}

/** An editor's own set is nobody else's to decide on or to publish. */
async function checkOwnSet(tx: Transaction, where: object, by: string, field: string): Promise<void> {
  const found = await tx.changeSet.findFirst({ where, select: { ownerId: true } })
  if (found !== null && (found.ownerId === null || found.ownerId === by)) return
  throw new Problem('NOT_FOUND', 'There is no such change set.', { field })
}
