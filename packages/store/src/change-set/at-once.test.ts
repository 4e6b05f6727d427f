import { setTimeout as wait } from 'node:timers/promises'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import type { PublishingTransaction } from '../publication/commit-publication.ts'
import { publish } from '../publication/publish.ts'
import { createCurator, entityEdit, predicateEdit } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
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
  const second = publishSet(db, { changeSet: drafts[1], expectedVersion: version + 1, by, now })
  await first
  await second
  expect(await db.prisma.predicate.count({ where: { key: 'juggles' } })).toBe(1)
})
