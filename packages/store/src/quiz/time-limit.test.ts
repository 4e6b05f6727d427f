import { randomBytes } from 'node:crypto'
import { itemSchema } from '@backstop/quiz'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { responsesTo } from '../testing/respond.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { answerItem } from './answer-item.ts'
import { findQuizBySlug } from './find-quiz.ts'
import { finishAttempt } from './finish-attempt.ts'
import { readAttempt } from './read-attempt.ts'
import { shareResult } from './share-result.ts'
import { startAttempt } from './start-attempt.ts'
import type { TimeLimit } from './time-limit.ts'

const start = new Date('2026-03-04T05:00:00.000Z')
const after = (minutes: number, seconds = 0) => new Date(start.getTime() + minutes * 60_000 + seconds * 1000)
const learner = { secret: randomBytes(32).toString('hex') }

let place: TestDatabase
let database: Database
let quiz: string
beforeAll(async () => {
  place = await createTestDatabase('seeded')
  database = openDatabase(place.url, { connections: 4 })
  quiz = (await findQuizBySlug(database, 'europe-comes-to-the-table-with-a-peacekeeping-plan')) as string
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

async function begin(limit: Partial<TimeLimit> = {}) {
  const attempt = await startAttempt(database, { quiz, mode: 'TEST', learner, now: start, ...limit })
  const { id, items } = attempt
  const answer = async (position: number, now: Date) => {
    const item = items[position]?.item.id as string
    const { content } = await database.prisma.item.findUniqueOrThrow({ where: { id: item } })
    const { right: response } = responsesTo(itemSchema.parse(content))
    return answerItem(database, { attempt: id, item, response, clientKey: v7(), learner, now })
  }
  // As if now were then: the clock of the reader is no argument of a read.
  const past = (now: Date) => finishAttempt(database, { attempt: id, learner, now })
  return { attempt, answer, past }
}

test('without a limit an attempt goes on for ever', async () => {
  const { attempt, answer } = await begin()
  expect(attempt.endsAt).toBeNull()
  await answer(0, after(100_000))
})

test.each([
  [1, 10],
  [1.25, 12.5],
  [3, 30],
])('with a factor of %d ten minutes last %d', async (accommodation, minutes) => {
  const { attempt, answer } = await begin({ minutes: 10, accommodation })
  expect(attempt.endsAt).toEqual(after(minutes))
  await answer(0, after(minutes, -1))
  // What was under way when it ended counts; what comes later does not.
  await answer(1, after(minutes, 5))
  await expect(answer(2, after(minutes, 6))).rejects.toMatchObject({
    code: 'ALREADY_DONE',
    field: 'input.attempt',
    message: expect.stringContaining('time'),
    remedy: expect.any(String),
  })
})

test('it ends by itself when its time is over, and what was left out counts as such', async () => {
  const { attempt, answer, past } = await begin({ minutes: 10 })
  await answer(0, after(1))
  // Long ago by the clock of whoever reads it: nobody has finished it, and it is.
  const read = await readAttempt(database, { attempt: attempt.id, learner })
  expect(read).toMatchObject({ finishedAt: after(10), answeredCount: 1, correctCount: 1 })
  expect(read?.items.filter(({ result }) => result?.correct === false)).toHaveLength(7)
  expect(await past(after(60))).toMatchObject({ finishedAt: after(10) })
  const early = await begin({ minutes: 10 })
  expect(await early.past(after(2))).toMatchObject({ finishedAt: after(2) })
  const shared = await begin({ minutes: 10 })
  expect(await shareResult(database, { attempt: shared.attempt.id, learner })).toMatchObject({ finishedAt: after(10) })
})

test.each([
  [{ minutes: 0 }, 'minutes'],
  [{ minutes: 241 }, 'minutes'],
  [{ minutes: 1.5 }, 'minutes'],
  [{ minutes: 10, accommodation: 4 }, 'accommodation'],
  [{ accommodation: Number.NaN }, 'accommodation'],
])('%o is not offered', async (limit, field) => {
  await expect(begin(limit)).rejects.toMatchObject({ code: 'BAD_INPUT', field, limit: expect.any(String) })
})
