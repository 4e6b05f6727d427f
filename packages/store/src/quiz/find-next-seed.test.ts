import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { findNextSeed } from './find-next-seed.ts'
import { findQuiz } from './find-quiz.ts'

const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'

let place: TestDatabase
let database: Database
beforeAll(async () => {
  place = await createTestDatabase('seeded')
  database = openDatabase(place.url)
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

const nextOf = async (seed: number) =>
  findNextSeed(database, { id: (await findQuiz(database, { slug, seed })) as string, slug, seed, composition: '' })

test('the next seed asks other questions; after the last comes the first', async () => {
  expect(await nextOf(1)).toBe(2)
  expect(await nextOf(9999)).toBe(1)
})

test('there is none where the next would ask the same', async () => {
  const [own, next] = await Promise.all([11, 12].map((seed) => findQuiz(database, { slug, seed })))
  await database.prisma.quizItem.deleteMany({ where: { quizId: next as string } })
  const asked = await database.prisma.quizItem.findMany({ where: { quizId: own as string } })
  await database.prisma.quizItem.createMany({ data: asked.map((row) => ({ ...row, quizId: next as string })) })
  expect(await nextOf(11)).toBeNull()
})
