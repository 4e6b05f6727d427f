import type { AggregateKind, Content, Snapshot } from '@backstop/knowledge'
import { v7 } from 'uuid'
import { type Actor, writeAudit } from '../audit/write-audit.ts'
import { editClaim } from '../claim/edit-claim.ts'
import type { Database, Transaction } from '../database.ts'
import { editDocument } from '../document/edit-document.ts'
import { withdrawContents } from '../document/withdraw-contents.ts'
import { editEntity } from '../entity/edit-entity.ts'
import { mergeEntity } from '../entity/merge-entity.ts'
import { readQuotedText } from '../evidence/quote-spans.ts'
import { editGuard } from '../guard/edit-guard.ts'
import { editPredicate } from '../predicate/edit-predicate.ts'
import { Problem } from '../problem.ts'
import { parseStoredSnapshot } from '../publication/upcast.ts'
import { editRelation } from '../relation/edit-relation.ts'
import { type Change, kindOf } from './change.ts'
import { checkReferences } from './check-references.ts'
import { type Gathering, takeCurrentSet } from './open-change-set.ts'
import { propose } from './propose.ts'
import { currentOf, readDrafts } from './read-drafts.ts'
import { checkContent } from './revision.ts'

/** An edit of one thing, with the revision that its editor had before them. */
export type Edit = {
  change: Change
  /** Null for something new. */
  base: string | null
  /** The set that it belongs to, or the document, where what is changed does not say so: an entity. */
  changeSet: string | null
  document: string | null
  clientKey: string | null
  by: Actor & { id: string }
  now: Date
}

/** Where an edit was written; `also` are the revisions of what goes with it, `accepted` the suggestions that it names and that were accepted with it. */
export type ProposedChange = {
  changeSet: string
  revision: string
  aggregate: string
  also: string[]
  accepted: string[]
}

/**
 * Writes an edit as an accepted revision into the current set of the document that it belongs to, else into the editor's own. The same
 * `clientKey` gives the same result and writes nothing twice.
 * @throws Problem STALE_REVISION with three values, BAD_INPUT for a broken rule, NOT_FOUND
 */
export function proposeChange(database: Pick<Database, 'prisma'>, edit: Edit): Promise<ProposedChange> {
  return database.prisma.$transaction((tx) => proposeIn(tx, edit))
}

/** The same, in a transaction with others. */
export async function proposeIn(tx: Transaction, edit: Edit): Promise<ProposedChange> {
  const { change, by, now, clientKey } = edit
  const known = await findSent(tx, edit)
  if (known !== null) return known
  const kind = kindOf(change)
  if (change.id !== null) await checkKnown(tx, change.id, kind)
  const given = await readContent(tx, kind, change.id, edit.base)
  const changeSet = await takeSet(tx, edit, given)
  const sent = await findSent(tx, edit)
  if (sent !== null) return sent
  const before = given ?? (await readCurrentContent(tx, kind, change.id, changeSet))
  const made = await makeContent(tx, { change, before, document: edit.document, changeSet })
  const content = made === null ? null : checkContent(kind, made)
  if (content !== null) await checkReferences(tx, { kind, content } as Snapshot)
  const [revision, aggregate] = [v7(), change.id ?? v7()]
  const proposal = { id: revision, aggregate, kind, content, base: edit.base, clientKey }
  const also = content === null && kind === 'DOCUMENT' ? await withdrawContents(tx, aggregate, changeSet) : []
  const proposals = [proposal, ...also]
  const { accepted } = await propose(tx, { changeSet, proposals, author: by.id, decision: 'ACCEPTED', now })
  // One act: what goes with a document tells so in its own history.
  await writeAudit(tx, by, now, [{ act: 'PROPOSED', subject: aggregate, changeSet }])
  return { changeSet, revision, aggregate, also: also.map(({ id }) => id), accepted }
}

async function findSent(tx: Transaction, { by, clientKey }: Edit): Promise<ProposedChange | null> {
  if (clientKey === null) return null
  const found = await tx.revision.findUnique({
    where: { author_clientKey: { author: by.id, clientKey } },
    select: { id: true, aggregateId: true, changeSetId: true },
  })
  return (
    found && { changeSet: found.changeSetId, revision: found.id, aggregate: found.aggregateId, also: [], accepted: [] }
  )
}

async function checkKnown(tx: Transaction, id: string, kind: AggregateKind): Promise<void> {
  if ((await tx.aggregate.count({ where: { id, kind } })) > 0) return
  throw new Problem('NOT_FOUND', `There is no such ${kind.toLowerCase()}.`, { field: 'id' })
}

/** What the revision said that an edit is based on. */
async function readContent<Kind extends AggregateKind>(
  tx: Transaction,
  kind: Kind,
  aggregateId: string | null,
  id: string | null,
): Promise<Content<Kind> | null> {
  if (id === null) return null
  const found = await tx.revision.findUnique({
    where: { id },
    select: { aggregateId: true, schemaVersion: true, snapshot: true },
  })
  if (found?.aggregateId !== aggregateId)
    throw new Problem('BAD_INPUT', 'That is no revision of what is changed.', {
      ...{ field: 'baseRevision', remedy: 'Name the revision that was shown.' },
    })
  return found.snapshot === null ? null : parseStoredSnapshot(kind, found.schemaVersion, found.snapshot)
}

/** What stands now, where the editor named no base: it is told beside theirs. */
async function readCurrentContent(tx: Transaction, kind: AggregateKind, id: string | null, changeSet: string) {
  if (id === null) return null
  const current = currentOf((await readDrafts(tx, changeSet, [id])).get(id))
  return readContent(tx, kind, id, current)
}

async function takeSet(
  tx: Transaction,
  { change, changeSet, document, by, now }: Edit,
  before: Content<AggregateKind> | null,
): Promise<string> {
  const take = (gathering: Gathering) => takeCurrentSet(tx, gathering, { author: by.id, now })
  const own = await documentOf(tx, change, before, document)
  if (own !== null) return take({ document: own })
  const set = changeSet === null ? null : await tx.changeSet.findUnique({ where: { id: changeSet } })
  if (changeSet !== null && (set === null || (set.ownerId !== null && set.ownerId !== by.id)))
    throw new Problem('NOT_FOUND', 'There is no such change set.', { field: 'changeSet' })
  if (set?.documentId) return take({ document: set.documentId })
  // A set of neither is one of a time before there were current sets.
  if (set?.status === 'OPEN' && set.ownerId === null) return set.id
  return take({ owner: by.id })
}

/** The document whose set an edit belongs to: what is in a text always goes with it. */
async function documentOf(
  tx: Transaction,
  change: Change,
  before: Content<AggregateKind> | null,
  asked: string | null,
): Promise<string | null> {
  const of = kindOf(change)
  if (of === 'DOCUMENT') return change.id
  if (of === 'CLAIM')
    return (before as Content<'CLAIM'> | null)?.document ?? (await documentOfClaim(tx, change.id)) ?? asked
  if (of === 'RELATION') {
    const from = (before as Content<'RELATION'> | null)?.from ?? (change.kind === 'RELATION' ? change.given.from : null)
    return (await documentOfClaim(tx, from ?? null)) ?? asked
  }
  if (asked !== null) await checkKnown(tx, asked, 'DOCUMENT')
  return asked
}

async function documentOfClaim(tx: Transaction, id: string | null): Promise<string | null> {
  if (id === null) return null
  const [row] = await tx.$queryRaw<{ document: string }[]>`
    SELECT snapshot ->> 'document' AS document FROM "Revision"
    WHERE "aggregateId" = ${id}::uuid AND snapshot ? 'document' ORDER BY id DESC LIMIT 1`
  return row?.document ?? null
}

async function makeContent(
  tx: Transaction,
  {
    change,
    before,
    document,
    changeSet,
  }: { change: Change; before: Content<AggregateKind> | null; document: string | null; changeSet: string },
): Promise<unknown> {
  switch (change.kind) {
    case 'WITHDRAW':
      return null
    case 'DOCUMENT':
      return editDocument(tx, change.given, before as Content<'DOCUMENT'>)
    case 'ENTITY':
      return editEntity(tx, change.given, before as Content<'ENTITY'> | null)
    case 'MERGE':
      return mergeEntity(tx, before as Content<'ENTITY'> | null, change, changeSet)
    case 'PREDICATE':
      return editPredicate(tx, change.given, before as Content<'PREDICATE'> | null)
    case 'GUARD':
      return editGuard(change.given, before as Content<'GUARD'> | null)
    case 'CLAIM': {
      const claim = before as Content<'CLAIM'> | null
      const of = claim?.document ?? document
      if (of === null) throw new Problem('BAD_INPUT', 'A claim is made in a document.', { field: 'document' })
      return editClaim(change.given, claim, await readQuotedText(tx, of, changeSet))
    }
    case 'RELATION': {
      const relation = before as Content<'RELATION'> | null
      const of = await documentOfClaim(tx, relation?.from ?? change.given.from ?? null)
      if (of === null) throw new Problem('BAD_INPUT', 'There is no such claim.', { field: 'from' })
      return editRelation(change.given, relation, await readQuotedText(tx, of, changeSet))
    }
  }
}
