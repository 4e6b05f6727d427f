import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { readEdition } from '../publication/read-edition.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { exportQuiz } from './export-quiz.ts'
import { findQuiz } from './find-quiz.ts'
import { countItems, readItems } from './list-items.ts'
import { listReportedItems } from './list-reported-items.ts'
import { prepareQuizzes } from './prepare-quizzes.ts'
import { readAttempt } from './read-attempt.ts'
import { reportItem } from './report-item.ts'
import { restoreItem, retireItem } from './retire-item.ts'
import { startAttempt } from './start-attempt.ts'

const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'
const learner = { secret: randomBytes(32).toString('hex') }

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

const askedBy = async (seed: number): Promise<string[]> => {
  const quizId = (await findQuiz(database, { slug, seed })) as string
  const rows = await database.prisma.quizItem.findMany({
    where: { quizId, item: { withdrawnAt: null } },
    orderBy: { position: 'asc' },
    select: { item: { select: { key: true } } },
  })
  return rows.map(({ item }) => item.key)
}

test('a retired question is in no quiz that is composed from then on; a run that has it keeps it; restored, all is as before', {
  timeout: 120_000,
}, async () => {
  const before = [await askedBy(1), await askedBy(2)]
  const quiz = (await findQuiz(database, { slug })) as string
  const attempt = await startAttempt(database, { quiz, mode: 'PRACTICE', learner })
  const itemKey = before[0]?.[0] as string
  const { id } = await database.prisma.item.findFirstOrThrow({ where: { key: itemKey } })
  const edition = await readEdition(database)

  await retireItem(database, { itemKey, reason: ' Two are right. ', by: 'Ada' })
  // At once, without another preparation; and another changes nothing.
  const after = await askedBy(1)
  expect(after).not.toContain(itemKey)
  expect(await askedBy(2)).not.toContain(itemKey)
  await prepareQuizzes(database)
  expect(await askedBy(1)).toEqual(after)
  expect(await countItems(database, [quiz])).toEqual(new Map([[quiz, 8]]))
  const { items } = await exportQuiz(database, { document: slug, seed: 1 })
  expect(items.map((item) => item.id)).toEqual(after)
  expect(await readItems(database, [id])).toEqual(new Map())
  expect((await readAttempt(database, { attempt: attempt.id, learner }))?.items[0]?.item.id).toBe(id)
  // What was answered and kept for everybody is asked anew.
  expect(await readEdition(database)).not.toBe(edition)
  await expect(retireItem(database, { itemKey, reason: 'again', by: 'Ada' })).rejects.toMatchObject({
    code: 'ALREADY_DONE',
  })

  await restoreItem(database, { itemKey, by: 'Bo' })
  expect([await askedBy(1), await askedBy(2)]).toEqual(before)
  expect(await database.prisma.itemRetirement.findMany()).toMatchObject([
    { itemKey, reason: 'Two are right.', retiredBy: 'Ada', restoredBy: 'Bo', restoredAt: expect.any(Date) },
  ])
  await expect(restoreItem(database, { itemKey, by: 'Bo' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('reports are listed with what became of their questions, and nothing of who reported', async () => {
  const [, first, second] = (await askedBy(1)) as [string, string, string]
  const report = async (key: string, reason: string, minute: number) => {
    const { id } = await database.prisma.item.findFirstOrThrow({ where: { key } })
    await reportItem(database, { item: id, reason, learner, now: new Date(Date.UTC(2026, 2, 4, 5, minute)) })
  }
  await report(first, 'Two are right.', 1)
  await report(second, 'A typo.', 2)
  await report(first, 'Two indeed.', 3)
  await retireItem(database, { itemKey: first, reason: 'True.', by: 'Ada' })
  const listed = await listReportedItems(database)
  expect(listed).toMatchObject([
    {
      itemKey: first,
      stem: expect.any(String),
      reports: [{ reason: 'Two indeed.' }, { reason: 'Two are right.' }],
      retirement: { reason: 'True.', retiredBy: 'Ada' },
    },
    { itemKey: second, reports: [{ reason: 'A typo.' }], retirement: null },
  ])
  expect(JSON.stringify(listed)).not.toContain('learner')
})

test('what cannot be retired is told so, and nothing is written', async () => {
  const [itemKey] = (await askedBy(1)) as [string]
  const before = await database.prisma.itemRetirement.count()
  for (const [given, problem] of [
    [
      { itemKey: 'nobody’s', reason: 'x', by: 'Ada' },
      { code: 'NOT_FOUND', field: 'itemKey' },
    ],
    [
      { itemKey, reason: ' ', by: 'Ada' },
      { code: 'BAD_INPUT', field: 'reason' },
    ],
    [
      { itemKey, reason: 'x'.repeat(2001), by: 'Ada' },
      { code: 'BAD_INPUT', field: 'reason' },
    ],
    [
      { itemKey, reason: 'x', by: '' },
      { code: 'BAD_INPUT', field: 'by' },
    ],
  ] as const)
    await expect(retireItem(database, given)).rejects.toMatchObject(problem)
  expect(await database.prisma.itemRetirement.count()).toBe(before)
})
