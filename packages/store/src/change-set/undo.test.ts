import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { findTakenBack, readPublications } from '../studio/publications.ts'
import { findOwnEdit } from '../studio/read-current-set.ts'
import { readStudioDocument } from '../studio/read-studio-document.ts'
import { claimEdit, createCurator, entityEdit, predicateEdit } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { takeCurrentSet } from './open-change-set.ts'
import { propose } from './propose.ts'

let database: TestDatabase
let db: Database
let curator: ReturnType<typeof createCurator>
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
  curator = createCurator(db)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const currentSet = (document: string) =>
  db.prisma.$transaction((tx) => takeCurrentSet(tx, { document }, { author: 'tester', now: curator.now }))

/** A document with two claims, drafted as an editor does and published. */
async function publishDraft() {
  const name = v7()
  const document = await curator.document(`Ann met Bob. Bob met Cy. ${name}`)
  const [ann, met] = [entityEdit(`Ann ${name}`), predicateEdit(`met-${name.replaceAll(/[^a-z]/g, '')}-x`)]
  const first = claimEdit(document, { subject: ann.id, predicate: met.id, quote: 'Ann met Bob' })
  const second = claimEdit(document, { subject: ann.id, predicate: met.id, quote: 'Bob met Cy' })
  const edits = [document, ann, met, first, second]
  await db.prisma.aggregate.create({ data: { id: document.id, kind: 'DOCUMENT' } })
  const set = await currentSet(document.id)
  await curator.propose(set, edits)
  await curator.publish(set)
  return { document, edits, first, second, set }
}
const look = async (document: string) => {
  const found = await readStudioDocument(db, document)
  return (
    found && {
      status: found.document.status,
      claims: found.claims.map(({ content, status, stale }) => [content.text, status, stale]),
      others: found.others.map(({ kind, status }) => [kind, status]).sort(),
      accepted: found.changeSet?.accepted ?? 0,
    }
  )
}

test('a document of which the first publication is taken back goes on as the draft that it was', async () => {
  const { document, set } = await publishDraft()
  await curator.undo(set)
  expect(await db.prisma.document.findUnique({ where: { id: document.id } })).toBeNull()
  expect(await look(document.id)).toEqual({
    status: 'DRAFT',
    claims: [
      ['Ann met Bob.', 'DRAFT', false],
      ['Bob met Cy.', 'DRAFT', false],
    ],
    others: [
      ['ENTITY', 'DRAFT'],
      ['PREDICATE', 'DRAFT'],
    ],
    accepted: 5,
  })
  await curator.publish(await currentSet(document.id))
  expect(await look(document.id)).toMatchObject({ status: 'PUBLISHED', accepted: 0 })
  expect(await db.prisma.claim.count({ where: { documentId: document.id } })).toBe(2)
})

test('what was edited since stays as edited, and what was drafted since stays', async () => {
  const { document, first, set } = await publishDraft()
  const third = claimEdit(
    document,
    { subject: first.content.subject, predicate: first.content.predicate, quote: 'Ann met Bob' },
    { text: 'New.' },
  )
  const edited = { ...first, content: { ...first.content, text: 'Ann met Bob, later.' } }
  await curator.propose(await currentSet(document.id), [edited, third])
  await curator.undo(set)
  const { claims } = (await look(document.id)) ?? { claims: [] }
  expect(claims.toSorted()).toEqual([
    ['Ann met Bob, later.', 'DRAFT', false],
    ['Bob met Cy.', 'DRAFT', false],
    ['New.', 'DRAFT', false],
  ])
})

test('published again, it leaves no draft of what stands as published, and what was edited meanwhile to be looked at', async () => {
  const { document, second, set } = await publishDraft()
  const { changeSet } = await curator.undo(set)
  const now = curator.now
  const drafts = await currentSet(document.id)
  const draft = await db.prisma.revision.findFirstOrThrow({ where: { aggregateId: second.id, changeSetId: drafts } })
  const content = { ...second.content, text: 'Bob met Cy, later.' }
  const edit = { id: v7(), aggregate: second.id, kind: 'CLAIM' as const, base: draft.id, content }
  await db.prisma.$transaction((tx) =>
    propose(tx, { changeSet: drafts, proposals: [edit], author: 'tester', decision: 'ACCEPTED', now }),
  )
  await curator.undo(changeSet)
  expect(await look(document.id)).toEqual({
    status: 'PUBLISHED',
    claims: [
      ['Ann met Bob.', 'PUBLISHED', false],
      ['Bob met Cy, later.', 'CHANGED', true],
    ],
    others: [],
    accepted: 1,
  })
})

test('what is taken back of a document that stays published is no draft', async () => {
  const { document, first, second } = await publishDraft()
  const set = await currentSet(document.id)
  await curator.propose(set, [
    { ...first, content: { ...first.content, text: 'Edited.' } },
    { ...second, content: null },
  ])
  await curator.publish(set)
  expect(await findTakenBack(db, document.id)).toBeNull()
  const { changeSet, revision } = await curator.undo(set)
  expect(await look(document.id)).toMatchObject({
    status: 'PUBLISHED',
    accepted: 0,
    claims: [
      ['Ann met Bob.', 'PUBLISHED', false],
      ['Bob met Cy.', 'PUBLISHED', false],
    ],
  })
  // It is told where it is, until it is published again.
  expect(await findTakenBack(db, document.id)).toBe(revision)
  await curator.undo(changeSet)
  expect(await findTakenBack(db, document.id)).toBeNull()
  expect(await look(document.id)).toMatchObject({ claims: [['Edited.', 'PUBLISHED', false]] })
})

test('publications are taken back one after the other: what was taken back itself is in nobody’s way', async () => {
  const { document, first, set } = await publishDraft()
  const later = await currentSet(document.id)
  await curator.propose(later, [{ ...first, content: { ...first.content, text: 'Later.' } }])
  await curator.publish(later)
  await expect(curator.undo(set)).rejects.toMatchObject({ code: 'CONFLICT' })
  const undoable = async () => (await readPublications(db, [set])).get(set)?.undoable
  expect(await undoable()).toBe(false)
  await curator.undo(later)
  expect(await undoable()).toBe(true)
  await curator.undo(set)
  expect(await undoable()).toBe(false)
  expect(await look(document.id)).toMatchObject({ status: 'DRAFT', accepted: 5 })
})

test('what is taken back already is taken back by nobody a second time', async () => {
  const { set } = await publishDraft()
  await curator.undo(set)
  await expect(curator.undo(set)).rejects.toMatchObject({ code: 'ALREADY_DONE', field: 'changeSet' })
})

test('what was published again by another publication is taken back with that, not with the one that was taken back', async () => {
  const { document, set } = await publishDraft()
  const { changeSet: first } = await curator.undo(set)
  const again = await currentSet(document.id)
  await curator.publish(again)
  const undoable = async (...ids: string[]) => {
    const found = await readPublications(db, ids)
    return ids.map((id) => found.get(id)?.undoable)
  }
  expect(await undoable(set, first, again)).toEqual([false, false, true])
  await expect(curator.undo(set)).rejects.toMatchObject({ code: 'ALREADY_DONE', field: 'changeSet' })
  expect(await look(document.id)).toMatchObject({ status: 'PUBLISHED' })
  const { changeSet: second } = await curator.undo(again)
  const { changeSet: third } = await curator.undo(second)
  expect(await undoable(set, again, second, third)).toEqual([false, false, false, true])
})

test('what is a draft again is no edit of whoever took it back, as long as it is not edited', async () => {
  const { document, first, set } = await publishDraft()
  await curator.undo(set)
  const changeSet = await currentSet(document.id)
  expect(await findOwnEdit(db, { changeSet, editor: 'tester' })).toBeNull()
  const draft = await db.prisma.revision.findFirstOrThrow({ where: { aggregateId: first.id, changeSetId: changeSet } })
  const edit = {
    ...{ id: v7(), aggregate: first.id, kind: 'CLAIM' as const, base: draft.id },
    content: { ...first.content, text: 'Edited.' },
  }
  await db.prisma.$transaction((tx) =>
    propose(tx, { changeSet, proposals: [edit], author: 'tester', decision: 'ACCEPTED', now: curator.now }),
  )
  expect(await findOwnEdit(db, { changeSet, editor: 'tester' })).toBe(edit.id)
})
