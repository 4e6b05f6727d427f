import { randomBytes } from 'node:crypto'
import { itemSchema } from '@backstop/quiz'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import type { LearnerKey } from '../learner/find-learner.ts'
import { createCurator } from '../testing/curator.ts'
import { responsesTo } from '../testing/respond.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { answerItem } from './answer-item.ts'
import { findQuiz, findQuizBySlug } from './find-quiz.ts'
import { finishAttempt } from './finish-attempt.ts'
import { readAttempt, readLatestAttempt } from './read-attempt.ts'
import { readQuotations } from './read-quotations.ts'
import { reportItem } from './report-item.ts'
import type { ShownAttempt } from './shown-attempt.ts'
import { startAttempt } from './start-attempt.ts'

const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'
const now = new Date('2026-03-04T05:06:07.008Z')

let place: TestDatabase
let database: Database
let quiz: string
beforeAll(async () => {
  place = await createTestDatabase('seeded')
  database = openDatabase(place.url, { connections: 8 })
  quiz = (await findQuizBySlug(database, slug)) as string
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

const newLearner = () => ({ secret: randomBytes(32).toString('hex') })
const start = (learner: LearnerKey, mode: 'PRACTICE' | 'TEST' = 'PRACTICE') =>
  startAttempt(database, { quiz, mode, learner, now })

async function responsesFor(item: string) {
  const row = await database.prisma.item.findUniqueOrThrow({ where: { id: item } })
  return responsesTo(itemSchema.parse(row.content))
}
const itemAt = ({ items }: ShownAttempt, position: number): string => items[position]?.item.id as string

async function answer(
  attempt: ShownAttempt,
  position: number,
  how: 'right' | 'wrong',
  learner: LearnerKey | null,
  clientKey = v7(),
) {
  const item = itemAt(attempt, position)
  const response = (await responsesFor(item))[how]
  return answerItem(database, { attempt: attempt.id, item, response, clientKey, learner, now })
}

describe('a practice attempt', () => {
  test('pins the questions of the quiz and shows no key', async () => {
    const attempt = await start(newLearner())
    expect(attempt.items).toHaveLength(8)
    expect(attempt.items.every(({ answered, result }) => !answered && result === null)).toBe(true)
    expect(JSON.stringify(attempt)).not.toMatch(/correct"|because|refutation|"quote"/)
  })

  test('tells after each answer what settles it, word for word', async () => {
    const learner = newLearner()
    const attempt = await start(learner)
    const { result } = await answer(attempt, 0, 'wrong', learner)
    expect(result?.correct).toBe(false)
    expect(result?.chosen.some(({ correct }) => !correct)).toBe(true)
    expect(result?.right.every(({ correct }) => correct)).toBe(true)
    for (const part of result?.chosen ?? []) expect(part.because).not.toBe('')
    const [quotation] = await readQuotations(database, result?.evidence ?? [])
    expect(quotation?.sentence).toContain(quotation?.quote)
    const after = await answer(attempt, 1, 'right', learner)
    expect(after.attempt).toMatchObject({ answeredCount: 2, correctCount: 1 })
  })

  test('answers once: the same client key gives the same result, another answer is refused with the first result', async () => {
    const learner = newLearner()
    const attempt = await start(learner)
    const key = v7()
    const first = await answer(attempt, 0, 'wrong', learner, key)
    expect(await answer(attempt, 0, 'right', learner, key)).toEqual(first)
    await expect(answer(attempt, 0, 'right', learner)).rejects.toMatchObject({
      code: 'ALREADY_DONE',
      details: { result: first.result },
    })
    await expect(answer(attempt, 1, 'right', learner, key)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      field: 'input.clientKey',
    })
  })

  test('takes one of many answers that arrive at once', async () => {
    const learner = newLearner()
    const attempt = await start(learner)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, i) => answer(attempt, 0, i % 2 ? 'right' : 'wrong', learner)),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await database.prisma.response.count({ where: { attemptId: attempt.id } })).toBe(1)
  })

  test('is its learner’s alone', async () => {
    const learner = newLearner()
    const attempt = await start(learner)
    const stranger = newLearner()
    expect(await readAttempt(database, { attempt: attempt.id, learner: stranger })).toBeNull()
    expect(await readAttempt(database, { attempt: attempt.id, learner: null })).toBeNull()
    for (const other of [stranger, null]) {
      await expect(answer(attempt, 0, 'right', other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(finishAttempt(database, { attempt: attempt.id, learner: other })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    expect(await readAttempt(database, { attempt: attempt.id, learner })).toEqual(attempt)
    const kept = await database.prisma.attempt.findUniqueOrThrow({
      where: { id: attempt.id },
      include: { learner: true },
    })
    expect(JSON.stringify(kept)).not.toContain(learner.secret)
  })

  test('refuses what does not fit', async () => {
    const learner = newLearner()
    const attempt = await start(learner)
    const choice = attempt.items.find(({ item }) => item.form === 'choice')?.item.id as string
    const send = (response: object, clientKey = v7(), item = choice) =>
      answerItem(database, { attempt: attempt.id, item, response, clientKey, learner })
    await expect(send({ options: ['z'] })).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'input.response' })
    await expect(send({ text: 'Ukraine' })).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'input.response' })
    await expect(send({ options: ['a'] }, '')).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'input.clientKey' })
    await expect(send({ options: ['a'] }, v7(), v7())).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'input.item' })
    await expect(startAttempt(database, { quiz: v7(), mode: 'TEST', learner })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(startAttempt(database, { quiz, mode: 'TEST', learner: { secret: 'abc' } })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    })
    expect(await database.prisma.response.count({ where: { attemptId: attempt.id } })).toBe(0)
  })
})

describe('the latest attempt', () => {
  const latest = (learner: LearnerKey | null, seed?: number) => readLatestAttempt(database, { slug, seed, learner })

  test('is what a learner began last, as far as it has come', async () => {
    const learner = newLearner()
    expect(await latest(learner)).toBeNull()
    const first = await start(learner)
    await answer(first, 0, 'right', learner)
    expect(await latest(learner)).toMatchObject({ id: first.id, answeredCount: 1, finishedAt: null })
    const second = await startAttempt(database, { quiz, mode: 'PRACTICE', learner, now: new Date(now.getTime() + 1) })
    expect(await latest(learner)).toEqual(second)
    await finishAttempt(database, { attempt: second.id, learner, now })
    expect(await latest(learner)).toMatchObject({ id: second.id, finishedAt: now })
  })

  test('is of the seed asked for, or of any', async () => {
    const learner = newLearner()
    const own = await start(learner)
    const other = (await findQuiz(database, { slug, seed: 2 })) as string
    const later = new Date(now.getTime() + 1)
    const begun = await startAttempt(database, { quiz: other, mode: 'PRACTICE', learner, now: later })
    expect((await latest(learner))?.id).toBe(begun.id)
    expect((await latest(learner, 1))?.id).toBe(own.id)
    expect((await latest(learner, 2))?.id).toBe(begun.id)
    expect(await latest(learner, 3)).toBeNull()
    expect(await readLatestAttempt(database, { slug: 'nowhere', learner })).toBeNull()
  })

  test('is nobody else’s', async () => {
    await start(newLearner())
    expect(await latest(newLearner())).toBeNull()
    expect(await latest(null)).toBeNull()
  })
})

describe('a test attempt', () => {
  test('tells nothing before the end and everything after it', async () => {
    const learner = newLearner()
    const attempt = await start(learner, 'TEST')
    const { attempt: during, result } = await answer(attempt, 0, 'wrong', learner)
    expect([result, during.correctCount, during.answeredCount]).toEqual([null, null, 1])
    expect(during.items[0]).toMatchObject({ answered: true, result: null })
    await answer(attempt, 1, 'right', learner)

    const finished = await finishAttempt(database, { attempt: attempt.id, learner, now })
    expect(finished).toMatchObject({ finishedAt: now, answeredCount: 2, correctCount: 1 })
    expect(finished.items.map(({ answered, result }) => [answered, result?.correct])).toEqual([
      [true, false],
      [true, true],
      ...Array.from({ length: 6 }, () => [false, false]),
    ])
    expect(finished.items.every(({ result }) => result && result.evidence.length > 0 && result.right.length > 0)).toBe(
      true,
    )
    expect(await finishAttempt(database, { attempt: attempt.id, learner })).toEqual(finished)
    await expect(answer(attempt, 2, 'right', learner)).rejects.toMatchObject({ code: 'ALREADY_DONE' })
  })

  test('goes on with the questions it began with when one is withdrawn', async () => {
    const learner = newLearner()
    const attempt = await start(learner, 'TEST')
    const [{ claimId } = { claimId: '' }] = await database.prisma.itemClaim.findMany({
      where: { itemId: itemAt(attempt, 0) },
    })
    const undo = await createCurator(database).commit({ id: claimId, kind: 'CLAIM', content: null })
    await answer(attempt, 0, 'right', learner)
    const finished = await finishAttempt(database, { attempt: attempt.id, learner })
    expect(finished.items[0]?.result?.correct).toBe(true)
    await createCurator(database).undo(undo)
  })
})

describe('a report about a question', () => {
  test('is kept, with its learner only as a hash', async () => {
    const learner = newLearner()
    const attempt = await start(learner)
    const item = itemAt(attempt, 3)
    await reportItem(database, { item, reason: '  Two are right.  ', learner, now })
    const [report] = await database.prisma.itemReport.findMany({ where: { itemId: item }, include: { learner: true } })
    expect(report).toMatchObject({ reason: 'Two are right.', reportedAt: now, learner: { createdAt: now } })
    expect(JSON.stringify(report)).not.toContain(learner.secret)
  })

  test('has limits', async () => {
    const learner = newLearner()
    const item = itemAt(await start(learner), 4)
    const report = (reason: string, who: LearnerKey | null = learner) =>
      reportItem(database, { item, reason, learner: who, now })
    for (const reason of ['', '  \n ', 'x'.repeat(2001), 'a\0b', '\ud800']) {
      await expect(report(reason)).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'reason' })
    }
    await expect(reportItem(database, { item: v7(), reason: 'x', learner })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    for (let i = 0; i < 20; i += 1) await report('again')
    await expect(report('again')).rejects.toMatchObject({
      ...{ code: 'TOO_MANY', limit: expect.stringContaining('20 from one learner'), remedy: 'Try again in an hour.' },
    })
    await report('somebody else', null)
  })
})
