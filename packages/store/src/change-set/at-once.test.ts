import { setTimeout as wait } from 'node:timers/promises'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import type { PublishingTransaction } from '../publication/commit-publication.ts'
import { publish } from '../publication/publish.ts'
import { createCurator, entityEdit, predicateEdit } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { bulkChange } from './bulk-change.ts'
import { publishSet } from './curate.ts'
import { proposeChange } from './propose-change.ts'

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url)
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const now = new Date('2026-01-02T03:04:05.678Z')

test('editors who name something alike at once get a slug each', async () => {
  const made = await Promise.all(
    Array.from({ length: 6 }, () =>
      proposeChange(db, {
        change: { kind: 'ENTITY', id: null, given: { name: 'The old crane', kind: 'WORK' } },
        ...{ base: null, changeSet: null, document: null, clientKey: null, now },
        by: { id: v7(), name: 'Editor' },
      }),
    ),
  )
  const revisions = await db.prisma.revision.findMany({ where: { id: { in: made.map(({ revision }) => revision) } } })
  const slugs = revisions.flatMap(({ snapshot }) => (snapshot as { slugs: string[] }).slugs)
  expect(new Set(slugs).size).toBe(6)
})

test('predicates of other labels have other keys, drafted or published; of one label, one', async () => {
  const by = { id: v7(), name: 'Editor' }
  const draft = async (label: string, key?: string) => {
    const { revision } = await proposeChange(db, {
      change: { kind: 'PREDICATE', id: null, given: { label, ...(key && { key }) } },
      ...{ base: null, changeSet: null, document: null, clientKey: null, now },
      by: { id: v7(), name: 'Editor' },
    })
    const { snapshot, changeSetId } = await db.prisma.revision.findUniqueOrThrow({ where: { id: revision } })
    return { key: (snapshot as { key: string }).key, changeSet: changeSetId }
  }
  const publishIt = async (changeSet: string) => {
    await db.prisma.changeSet.update({ where: { id: changeSet }, data: { ownerId: by.id } })
    const { version } = await db.prisma.changeSet.findUniqueOrThrow({ where: { id: changeSet } })
    await publishSet(db, { changeSet, expectedVersion: version, by, now, whenUnprepared: () => {} })
  }
  const seventh = await draft('is part of the G7')
  expect(seventh.key).toBe('is-part-of-the-g7')
  expect((await draft('is part of the G20')).key).toBe('is-part-of-the-g20')
  expect((await draft('décide de')).key).toBe('decide-de')
  expect((await draft('décidé de')).key).toBe('decide-de-2')
  expect((await draft('Is  part of the g7')).key).toBe('is-part-of-the-g7')
  expect((await draft('возглавляет')).key).toBe('predicate')
  expect((await draft('руководит')).key).toBe('predicate-2')
  // A key that somebody typed, and another publishes meanwhile for something else.
  const typed = await draft('is in the club of', 'is-part-of-the-g7')
  await publishIt(seventh.changeSet)
  await publishIt(typed.changeSet)
  const published = await db.prisma.predicate.findMany({ select: { key: true, label: true }, orderBy: { key: 'asc' } })
  expect(published).toEqual([
    { key: 'is-in-the-club-of', label: 'is in the club of' },
    { key: 'is-part-of-the-g7', label: 'is part of the G7' },
  ])
})

test('two who edit the same documents in another order wait for each other', async () => {
  const curator = createCurator(db)
  const documents = [await curator.document('One. Two.'), await curator.document('Three. Four.')]
  await curator.commit(...documents)
  const heads = await db.prisma.aggregate.findMany({ where: { id: { in: documents.map(({ id }) => id) } } })
  const edits = heads.map(({ id, publishedRevisionId: base }) => ({
    change: { kind: 'DOCUMENT' as const, id, given: { rights: 'free' } },
    ...{ base, changeSet: null, document: null, clientKey: null, now, by: { id: v7(), name: 'Editor' } },
  }))
  const tries = Array.from({ length: 8 }, (_, n) =>
    bulkChange(db, { edits: n % 2 === 0 ? edits : edits.toReversed(), dryRun: true }),
  )
  for (const { changed } of await Promise.all(tries)) expect(changed).toHaveLength(2)
})

test('a predicate that another publishes while one waits to publish is adopted', async () => {
  const curator = createCurator(db)
  const drafts = [await curator.open(), await curator.open()] as const
  for (const draft of drafts) await curator.propose(draft, [predicateEdit('juggles')])
  const first = db.prisma.$transaction(async (tx) => {
    await publish(tx as PublishingTransaction, { changeSet: drafts[0], now })
    await wait(300)
  })
  await wait(100)
  const { version } = await db.prisma.changeSet.findUniqueOrThrow({ where: { id: drafts[1] } })
  const by = { id: v7(), name: 'Editor' }
  await curator.propose(drafts[1], [entityEdit('Ann')])
  const second = publishSet(db, {
    changeSet: drafts[1],
    expectedVersion: version + 1,
    by,
    now,
    whenUnprepared: () => {},
  })
  await first
  await second
  expect(await db.prisma.predicate.count({ where: { key: 'juggles' } })).toBe(1)
})
