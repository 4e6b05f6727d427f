import { recall } from '@backstop/quiz'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { adoptWork } from '../learner/adopt-work.ts'
import { createStudent } from '../testing/student.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { readLog } from './read-log.ts'
import { rebuildMemory } from './update-memory.ts'

const now = new Date('2026-03-02T09:00:00Z')
const minute = 60_000
const after = (minutes: number) => new Date(now.getTime() + minutes * minute)

let place: TestDatabase
let database: Database
beforeAll(async () => {
  place = await createTestDatabase('seeded')
  database = openDatabase(place.url, { connections: 8 })
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

const rebuild = (learnerId: string) => database.prisma.$transaction((tx) => rebuildMemory(tx, learnerId))

describe('what a learner remembers', () => {
  test('is written with each answer in practice, claim by claim', async () => {
    const student = createStudent(database)
    const attempt = await student.start(now)
    expect(await student.memories()).toEqual([])
    const { result } = await student.answer(attempt, 0, 'wrong', now)
    const memories = await student.memories()
    expect(memories.map(({ claimId }) => claimId)).toEqual(result?.claimIds.toSorted())
    for (const memory of memories) expect(memory).toMatchObject({ state: 'LEARNING', due: after(10), answers: 1 })
  })

  test('is shared by questions on the same claim', async () => {
    const student = createStudent(database)
    const seeds = [1, 2, 3, 4]
    for (const seed of seeds) {
      const attempt = await student.start(after(seed * 1440), { seed })
      await student.answerAll(attempt, Array(8).fill('right'), after(seed * 1440))
    }
    const log = await database.prisma.$transaction(async (tx) => readLog(tx, await student.findId()))
    const asked = await database.prisma.response.findMany({
      where: { attempt: { learnerId: await student.findId() } },
      select: { itemId: true, recollections: true },
    })
    const itemsOf = (claimId: string) =>
      new Set(
        asked.filter((each) => each.recollections.some((one) => one.claimId === claimId)).map(({ itemId }) => itemId),
      )
    const shared = [...log.keys()].filter((claimId) => itemsOf(claimId).size > 1)
    expect(shared.length).toBeGreaterThan(0)
    for (const memory of await student.memories()) {
      const answers = log.get(memory.claimId) ?? []
      expect(memory).toMatchObject({ ...recall(answers), answers: answers.length })
    }
  })

  test('of a test is nothing before its end, and then all of it', async () => {
    const student = createStudent(database)
    const attempt = await student.start(now, { mode: 'TEST' })
    await student.answerAll(attempt, ['right', 'wrong'], now)
    expect(await student.memories()).toEqual([])
    await rebuild(await student.findId())
    expect(await student.memories()).toEqual([])
    await student.finish(attempt, after(30))
    const memories = await student.memories()
    expect(new Set(memories.map(({ state }) => state))).toEqual(new Set(['LEARNING', 'REVIEW']))
    for (const { reviewedAt } of memories) expect(reviewedAt).toEqual(after(30))
    await student.finish(attempt, after(60))
    expect(await student.memories()).toEqual(memories)
  })

  test('is the same when it is built anew, also after clocks that differ', async () => {
    const student = createStudent(database)
    const steps = fc.sample(
      fc.record({
        seed: fc.constantFrom(1, 2),
        mode: fc.constantFrom('PRACTICE' as const, 'TEST' as const),
        at: fc.integer({ min: 0, max: 40 * 1440 }),
        how: fc.array(fc.constantFrom('right' as const, 'wrong' as const), { minLength: 3, maxLength: 8 }),
      }),
      { numRuns: 8, seed: 7 },
    )
    for (const { seed, mode, at, how } of steps) {
      const attempt = await student.start(after(at), { seed, mode })
      await student.answerAll(attempt, how, after(at))
      await student.finish(attempt, after(at + 20))
    }
    const memories = await student.memories()
    expect(memories.length).toBeGreaterThan(8)
    await rebuild(await student.findId())
    expect(await student.memories()).toEqual(memories)
  })

  test('loses nothing when two windows answer at once', async () => {
    const student = createStudent(database)
    const attempts = [await student.start(now), await student.start(now), await student.start(now, { seed: 2 })]
    await Promise.all(
      attempts.flatMap((attempt) => [0, 1, 2].map((position) => student.answer(attempt, position, 'right', after(1)))),
    )
    const memories = await student.memories()
    const log = await database.prisma.$transaction(async (tx) => readLog(tx, await student.findId()))
    expect(memories.map(({ claimId, answers }) => [claimId, answers])).toEqual(
      [...log].map(([claimId, { length }]) => [claimId, length]).toSorted(),
    )
    await rebuild(await student.findId())
    expect(await student.memories()).toEqual(memories)
  })

  test('moves along with the attempts that somebody takes over', async () => {
    const [own, other] = [createStudent(database), createStudent(database)]
    await own.answerAll(await own.start(now), ['right', 'right', 'wrong'], now)
    await other.answerAll(await other.start(after(2880)), ['right', 'wrong', 'right', 'right'], after(2880))
    const user = v7()
    const [ownId, otherId] = [await own.findId(), await other.findId()]
    const examOn = new Date('2026-06-01')
    await database.prisma.learner.update({ where: { id: otherId }, data: { examOn } })
    await database.prisma.user.create({
      data: { id: user, email: 'a@example.org', name: 'A', createdAt: now, updatedAt: now },
    })
    await database.prisma.learner.update({ where: { id: ownId }, data: { secretHash: null, userId: user } })
    await adoptWork(database, { secret: other.learner.secret, user, now })
    expect(await database.prisma.learner.findUnique({ where: { id: ownId } })).toMatchObject({ examOn })
    expect(await database.prisma.learnerRating.findUnique({ where: { learnerId: ownId } })).toMatchObject({
      answers: 4,
    })
    const log = await database.prisma.$transaction((tx) => readLog(tx, ownId))
    const memories = await database.prisma.memory.findMany({ where: { learnerId: ownId } })
    expect(memories.length).toBe(log.size)
    for (const memory of memories) expect(memory).toMatchObject({ ...recall(log.get(memory.claimId) ?? []) })
    expect(Math.max(...memories.map(({ answers }) => answers))).toBe(2)
    expect(await database.prisma.memory.count({ where: { learnerId: otherId } })).toBe(0)
  })
})
