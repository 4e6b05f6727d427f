import { itemSchema } from '@backstop/quiz'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { createCurator } from '../testing/curator.ts'
import { createStudent } from '../testing/student.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { readReview } from './read-review.ts'
import { setExamDate } from './set-exam-date.ts'
import { startReview } from './start-review.ts'

const day = 86_400_000
const now = new Date('2026-03-02T09:00:00Z')
const after = (days: number) => new Date(now.getTime() + days * day)
const utcOffset = 0

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

type Student = ReturnType<typeof createStudent>
const read = ({ learner }: Student, at = now) => readReview(database, { learner, utcOffset, now: at })
const review = ({ learner }: Student, at = now, length = 8) =>
  startReview(database, { learner, length, utcOffset, now: at })
/** Somebody who has just taken the first quiz: three questions wrong, five right. */
async function createTaker(
  how: readonly ('wrong' | 'right')[] = ['wrong', 'right', 'wrong', 'right', 'wrong', 'right', 'right', 'right'],
): Promise<Student> {
  const student = createStudent(database)
  await student.answerAll(await student.start(now), how, now)
  return student
}

describe('what is due', () => {
  test('is nothing for whoever has answered nothing', async () => {
    const nobody = { dueCount: 0, rememberedCount: 0, nextDueAt: null, examOn: null, attempt: null }
    expect(await read(createStudent(database))).toMatchObject(nobody)
    expect(await readReview(database, { learner: null, utcOffset })).toMatchObject(nobody)
  })

  test('is on the same day what was wrong, and two days later what was right', async () => {
    const student = await createTaker()
    const today = await read(student)
    const memories = await student.memories()
    const missed = memories.filter(({ state }) => state === 'LEARNING').length
    expect(missed).toBeGreaterThanOrEqual(3)
    expect(today).toMatchObject({ dueCount: missed, missedCount: missed, rememberedCount: memories.length })
    expect(today.documents.map(({ dueCount }) => dueCount)).toEqual([missed])
    expect(today.nextDueAt?.toISOString().slice(0, 10)).toBe('2026-03-04')
    expect(await read(student, after(2))).toMatchObject({ dueCount: memories.length, missedCount: missed })
  })

  test('is not what is no longer published or asked', async () => {
    const student = await createTaker()
    const { dueCount, rememberedCount } = await read(student, after(3))
    // One that no question tests together with another: with a question, all that it tests would go.
    const shared = await database.prisma.item.findMany({ select: { claims: { select: { claimId: true } } } })
    const together = new Set(
      shared.flatMap(({ claims }) => (claims.length > 1 ? claims : [])).map((one) => one.claimId),
    )
    const memory = (await student.memories()).find((one) => !together.has(one.claimId))
    const claimId = memory?.claimId as string
    const curator = createCurator(database)
    const withdrawal = await curator.commit({ id: claimId, kind: 'CLAIM', content: null })
    const fewer = { dueCount: dueCount - 1, rememberedCount: rememberedCount - 1 }
    expect(await read(student, after(3))).toMatchObject(fewer)
    await curator.undo(withdrawal)

    const tested = { where: { claims: { some: { claimId } } } }
    await database.prisma.item.updateMany({ ...tested, data: { withdrawnAt: 1 } })
    const without = await read(student, after(3))
    expect(without.dueCount).toBeLessThan(dueCount)
    const asked = (await review(student, after(3), 50)).items.map(({ item }) => item.id)
    const withdrawn = await database.prisma.item.findMany({ where: { withdrawnAt: { not: null } } })
    expect(withdrawn.filter(({ id }) => asked.includes(id))).toEqual([])
    await database.prisma.item.updateMany({ ...tested, data: { withdrawnAt: null } })
  })

  test('is nobody else’s, and no distance from UTC is taken that no clock has', async () => {
    const student = await createTaker()
    await expect(readReview(database, { learner: student.learner, utcOffset: 841 })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      field: 'utcOffset',
    })
    const other = createStudent(database)
    await other.start(now)
    expect(await read(other)).toMatchObject({ dueCount: 0, rememberedCount: 0 })
  })
})

describe('a review', () => {
  test('asks what is due from easy to hard, other questions where there are others, and then it is not due any more', async () => {
    // All wrong: of some claims there are other questions, whatever the quiz is.
    const student = await createTaker(Array(8).fill('wrong'))
    const before = await read(student)
    const attempt = await review(student)
    expect(attempt).toMatchObject({ quizId: null, mode: 'PRACTICE', answeredCount: 0 })
    expect(JSON.stringify(attempt)).not.toMatch(/correct"|because|refutation|"quote"/)
    const due = new Set(
      (await student.memories()).flatMap(({ state, claimId }) => (state === 'LEARNING' ? [claimId] : [])),
    )
    const rows = await database.prisma.item.findMany({
      where: { id: { in: attempt.items.map(({ item }) => item.id) } },
    })
    const items = attempt.items.map(({ item }) => itemSchema.parse(rows.find(({ id }) => id === item.id)?.content))
    expect(items.every(({ claims }) => claims.some((claim) => due.has(claim)))).toBe(true)
    // Answered before by somebody else, a question is as hard as that showed it to be.
    const ratings = await database.prisma.itemRating.findMany()
    const rated = new Map(ratings.map(({ itemId, logits }) => [itemId, logits]))
    const logits = attempt.items.map(({ item }, i) => rated.get(item.id) ?? items[i]?.difficulty.logits ?? 0)
    expect(logits).toEqual(logits.toSorted((a, b) => a - b))
    const first = await student.start(now)
    const repeated = attempt.items.filter(({ item }) => first.items.some((each) => each.item.id === item.id))
    expect(repeated.length).toBeLessThan(attempt.items.length)

    expect((await read(student)).attempt).toMatchObject({ id: attempt.id, answeredCount: 0 })
    await student.answerAll(attempt, Array(attempt.items.length).fill('right'), new Date(now.getTime() + 900_000))
    const done = await read(student)
    expect(done.dueCount).toBeLessThan(before.dueCount)
    expect(done.attempt).toBeNull()
  })

  test('goes on where it was left on the same day, however often it is begun', async () => {
    const student = await createTaker()
    const begun = await Promise.all([review(student), review(student), review(student)])
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
    const [attempt] = begun
    await student.answer(attempt, 0, 'right', after(0.01))
    expect(await review(student, after(0.02))).toMatchObject({ id: attempt.id, answeredCount: 1 })
    expect((await review(student, after(1))).id).not.toBe(attempt.id)
  })

  test('has as many questions as are wanted, and is refused where nothing is due', async () => {
    const student = await createTaker()
    expect((await review(student, after(4), 2)).items).toHaveLength(2)
    for (const length of [0, 51, 1.5])
      await expect(review(student, now, length)).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'length' })
    const nobody = createStudent(database)
    await expect(review(nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await nobody.start(now)
    await expect(review(nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(startReview(database, { learner: null, length: 8, utcOffset })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('an exam', () => {
  const set = ({ learner }: Student, date: string | null, at = now) =>
    setExamDate(database, { learner, date, utcOffset, now: at })

  test('brings forward what would be weak by then, until it is taken away or over', async () => {
    const student = await createTaker()
    await student.answerAll(await student.start(after(20)), Array(8).fill('right'), after(20))
    expect(await read(student, after(21))).toMatchObject({ dueCount: 0 })
    const usual = (await read(student, after(21))).nextDueAt as Date
    await set(student, '2026-03-26', after(21))
    const before = await read(student, after(21))
    expect(before).toMatchObject({ examOn: '2026-03-26' })
    expect(before.nextDueAt && before.nextDueAt < usual).toBe(true)
    expect(await read(student, new Date('2026-03-26T09:00:00Z'))).toMatchObject({ examOn: '2026-03-26' })
    expect(await read(student, new Date('2026-03-27T09:00:00Z'))).toMatchObject({ examOn: null })
    await set(student, null, after(21))
    expect(await read(student, after(21))).toMatchObject({ examOn: null, nextDueAt: usual })
  })

  test('may be set by whoever has begun nothing yet, on a day to come', async () => {
    const student = createStudent(database)
    await set(student, '2026-03-02')
    expect(await read(student)).toMatchObject({ examOn: '2026-03-02', rememberedCount: 0 })
    for (const date of ['2026-03-01', '2031-03-03', '2026-02-30', '2026-3-4', 'tomorrow', ''])
      await expect(set(student, date)).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'date' })
    expect(await read(student)).toMatchObject({ examOn: '2026-03-02' })
  })
})
