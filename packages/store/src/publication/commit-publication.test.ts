import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { prepareQuizzes } from '../quiz/prepare-quizzes.ts'
import { createCurator } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { commitPublication } from './commit-publication.ts'
import { lockPublications } from './lock-publications.ts'
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

test('a publication waits for another, and its questions for both, longer than the connection gives a statement', async () => {
  const hurried = openDatabase(`${place.url}?statement_timeout=200`, { connections: 4 })
  const hold = async () => {
    const held = Promise.withResolvers<void>()
    const done = database.prisma.$transaction(
      async (tx) => {
        await lockPublications(tx)
        held.resolve()
        await sleep(600)
      },
      { timeout: 10_000 },
    )
    await held.promise
    return done
  }
  const first = hold()
  await sleep(100)
  const second = commitPublication(hurried, async (tx) => lockPublications(tx))
  const { questions } = await second
  await first
  const third = hold()
  await sleep(100)
  await expect(Promise.all([questions, prepareQuizzes(hurried)])).resolves.toHaveLength(2)
  await third
  await hurried.close()
})

test('what is refused leaves the questions as they are', async () => {
  const before = await database.prisma.preparation.findMany()
  const refused = commitPublication(database, async () => Promise.reject(new Error('refused')))
  await expect(refused).rejects.toThrow('refused')
  expect(await database.prisma.preparation.findMany()).toEqual(before)
})
