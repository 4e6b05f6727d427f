import { newcomer } from '@backstop/quiz'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { createStudent } from '../testing/student.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { rebuildAbility } from './rebuild-ability.ts'

const now = new Date('2026-03-02T09:00:00Z')
const later = new Date('2026-03-03T09:00:00Z')

let place: TestDatabase
let database: Database
beforeAll(async () => {
  place = await createTestDatabase('seeded')
  database = openDatabase(place.url, { connections: 10 })
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

const ratingOf = async (student: ReturnType<typeof createStudent>) =>
  (await database.prisma.learnerRating.findUnique({ where: { learnerId: await student.findId() } })) ?? newcomer
const ratingsOf = (items: string[]) => database.prisma.itemRating.findMany({ where: { itemId: { in: items } } })
const answersTo = async (items: string[]) =>
  (await ratingsOf(items)).map(({ answers, correct }) => [answers, correct] as const)

describe('a rating', () => {
  test('begins at what the question was expected to be, and moves with a learner’s first answer to it alone', async () => {
    const student = createStudent(database)
    const attempt = await student.start(now)
    const item = attempt.items[0]?.item.id as string
    await student.answer(attempt, 0, 'wrong', now)
    const { content } = await database.prisma.item.findUniqueOrThrow({ where: { id: item } })
    const expected = (content as { difficulty: { logits: number } }).difficulty.logits
    const [first] = await ratingsOf([item])
    expect(first).toMatchObject({ answers: 1, correct: 0 })
    expect(first?.logits).toBeGreaterThan(expected)
    expect(await ratingOf(student)).toMatchObject({ answers: 1 })
    expect((await ratingOf(student)).logits).toBeLessThan(0)

    await student.answer(await student.start(later), 0, 'right', later)
    expect(await ratingsOf([item])).toEqual([first])
    expect(await ratingOf(student)).toMatchObject({ answers: 1 })
    await createStudent(database).start(now)
    const other = createStudent(database)
    await other.answer(await other.start(later), 0, 'right', later)
    expect(await answersTo([item])).toEqual([[2, 1]])
  })

  test('does not tell how a test goes before its end', async () => {
    const student = createStudent(database)
    const attempt = await student.start(now, { seed: 2, mode: 'TEST' })
    await student.answerAll(attempt, ['right', 'wrong', 'right'], now)
    const items = attempt.items.map(({ item }) => item.id)
    expect(await answersTo(items)).toEqual([])
    await student.finish(attempt, later)
    expect((await answersTo(items)).toSorted()).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
    ])
    expect(await ratingOf(student)).toMatchObject({ answers: 3 })
  })

  test('loses no answer and waits for no other in a circle when a class ends its tests at one moment', async () => {
    const students = Array.from({ length: 12 }, () => createStudent(database))
    const attempts = await Promise.all(students.map((student) => student.start(now, { seed: 3, mode: 'TEST' })))
    // Half the class has the questions the other way round.
    const turned = attempts.filter((_, i) => i % 2).map(({ id }) => id)
    for (const sql of ['position + 100', '107 - position'])
      await database.pool.query(`UPDATE "AttemptItem" SET position = ${sql} WHERE "attemptId" = ANY($1)`, [turned])
    await Promise.all(
      students.map((student, i) =>
        student.answerAll(attempts[i] as (typeof attempts)[number], Array(8).fill(i % 2 ? 'right' : 'wrong'), now),
      ),
    )
    await Promise.all(students.map((student, i) => student.finish(attempts[i] as (typeof attempts)[number], later)))
    const items = attempts[0]?.items.map(({ item }) => item.id) as string[]
    expect(await answersTo(items)).toEqual(Array.from({ length: 8 }, () => [12, 6]))
  })

  test('of a learner is rated anew after they have taken over what another answered', async () => {
    const student = createStudent(database)
    await student.answerAll(await student.start(now), ['right', 'right', 'right', 'wrong'], now)
    await student.answerAll(await student.start(later), ['wrong', 'wrong'], later)
    const before = await ratingOf(student)
    const learnerId = await student.findId()
    await database.prisma.$transaction((tx) => rebuildAbility(tx, learnerId))
    const after = await ratingOf(student)
    expect(after.answers).toBe(4)
    expect(Math.abs(after.logits - before.logits)).toBeLessThan(0.5)
    expect(Math.sign(after.logits)).toBe(1)
    const nobody = createStudent(database)
    await nobody.start(now)
    const nobodyId = await nobody.findId()
    await database.prisma.$transaction((tx) => rebuildAbility(tx, nobodyId))
    expect(await ratingOf(nobody)).toEqual(newcomer)
  })
})
