import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { createCurator } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { commitPublication } from './commit-publication.ts'
import { publish } from './publish.ts'

let place: TestDatabase
let database: Database
beforeAll(async () => {
  place = await createTestDatabase('seeded')
  database = openDatabase(place.url, { connections: 4 })
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

test('what is published has its questions made, after the publication is committed', async () => {
  const { prisma } = database
  const curator = createCurator(database)
  const [{ claimId } = { claimId: '' }] = await prisma.itemClaim.findMany({ take: 1 })
  const asked = () => prisma.itemClaim.count({ where: { claimId, item: { withdrawnAt: null } } })
  expect(await asked()).toBeGreaterThan(0)
  const changeSet = await curator.open()
  await curator.propose(changeSet, [{ id: claimId, kind: 'CLAIM', content: null }])

  const { result, questions } = await commitPublication(database, (tx) => publish(tx, { changeSet, now: curator.now }))
  expect(await prisma.claim.count({ where: { id: claimId } })).toBe(0)
  const made = await questions
  expect(await asked()).toBe(0)
  expect(await prisma.preparation.findMany()).toMatchObject([{ ...made, knowledgeRevision: result.revision }])
  expect(await prisma.item.count({ where: { withdrawnAt: null } })).toBe(made.proved)
})

test('what is refused leaves the questions as they are', async () => {
  const before = await database.prisma.preparation.findMany()
  const refused = commitPublication(database, async () => Promise.reject(new Error('refused')))
  await expect(refused).rejects.toThrow('refused')
  expect(await database.prisma.preparation.findMany()).toEqual(before)
})
