import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { exportQuiz } from './export-quiz.ts'
import { findNextSeed } from './find-next-seed.ts'
import { findQuiz, type QuizName } from './find-quiz.ts'
import {
  countAsked,
  countOffered,
  offerAbout,
  offerPassages,
  offerQuiz,
  offerWider,
  type QuizOffer,
} from './offer-quiz.ts'
import { startAttempt } from './start-attempt.ts'
import { forgetOtherQuizzes } from './store-quiz.ts'

const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'

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

const find = async (name: Partial<QuizName>) => findQuiz(database, { slug, ...name })
const offer = async (name: Partial<QuizName> = {}) => (await offerQuiz(database, { slug, ...name })) as QuizOffer
const askedBy = async (quizId: string) =>
  (
    await database.prisma.quizItem.findMany({
      where: { quizId },
      orderBy: { position: 'asc' },
      include: { item: true },
    })
  ).map(({ item }) => item)

const compositions = [
  { length: 3 },
  { types: ['attribution', 'modality'], length: 5 },
  { difficulty: 'hard' },
  { about: 'united-states' },
  { from: 3, to: 9 },
  { types: 'supported', difficulty: 'easy', about: 'european-peacekeeping-plan', from: 2, length: 2 },
] as const

describe('a set of one’s own', () => {
  test.each(compositions)('of %j is what is offered', async (composition) => {
    const offered = await offer({ seed: 7, composition })
    const items = await askedBy((await find({ seed: 7, composition })) as string)
    expect(items.length).toBeGreaterThan(0)
    expect(items.length).toBe(countAsked(offered))
    expect(items.length).toBeLessThanOrEqual(
      Math.min(offered.fitting, 'length' in composition ? composition.length : 8),
    )
  })

  test('is what an export prints', async () => {
    const composition = { about: 'united-states', difficulty: 'middling', to: 12 }
    const exported = await exportQuiz(database, { document: slug, seed: 7, ...composition })
    const items = await askedBy((await find({ seed: 7, composition })) as string)
    expect(items.length).toBeGreaterThan(0)
    expect(items.map(({ key }) => key)).toEqual(exported.items.map(({ id }) => id))
  })

  test('has one id, however it is said and whoever asks first; and another than the document’s own', async () => {
    const ids = await Promise.all([
      find({ composition: { types: ['modality', 'attribution'] } }),
      find({ composition: { types: 'attribution,modality', length: 8, from: 0 } }),
    ])
    expect(new Set(ids).size).toBe(1)
    expect(await find({ composition: { length: 8 } })).toBe(await find({}))
    expect(ids[0]).not.toBe(await find({}))
  })

  test('is nobody’s where nothing fits, and nothing is written', async () => {
    const before = await database.prisma.quiz.count()
    const composition = { types: 'ordering', from: 1, to: 1 }
    expect(await find({ composition })).toBeNull()
    expect(await offer({ composition })).toMatchObject({ fitting: 0 })
    expect(await database.prisma.quiz.count()).toBe(before)
  })

  test.each([
    [{ length: 99 }, 'composition.length', []],
    [{ types: 'modalty' }, 'composition.types', ['modality']],
    [{ difficulty: 'heard' }, 'composition.difficulty', ['hard']],
    [{ about: 'untied-states' }, 'composition.about', expect.arrayContaining(['united-states'])],
  ])('is refused for %j, with the nearest there is', async (composition, field, suggestions) => {
    const refusal = { code: 'BAD_INPUT', field, limit: expect.any(String), details: { suggestions } }
    await expect(find({ composition })).rejects.toMatchObject(refusal)
    await expect(offer({ composition })).rejects.toMatchObject(refusal)
  })

  test('goes on with other questions of the same composition', async () => {
    const composition = { types: 'supported' }
    const quiz = await database.prisma.quiz.findUniqueOrThrow({
      where: { id: (await find({ composition })) as string },
    })
    expect(quiz.composition).toBe('types=supported')
    expect(await findNextSeed(database, quiz)).toBe(2)
    expect(await find({ seed: 2, composition })).not.toBe(await find({ seed: 2 }))
  })

  test('keeps its id when what it asks is forgotten, and is composed again of the same', async () => {
    const composition = { difficulty: 'hard' }
    const id = (await find({ composition })) as string
    const before = await askedBy(id)
    const document = await database.prisma.document.findFirstOrThrow()
    await database.prisma.$transaction((tx) => forgetOtherQuizzes(tx, document))
    expect(await askedBy(id)).toEqual([])
    expect(await find({ composition })).toBe(id)
    expect(await askedBy(id)).toEqual(before)
  })
})

describe('what is offered', () => {
  test('is counted by type, difficulty, entity and paragraph: each count is kept when it is asked for', async () => {
    const offered = await offer()
    const { types, difficulties, entities } = countOffered(offered)
    const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0)
    expect(offered.all).toBe(offered.fitting)
    expect(sum(types)).toBe(offered.all)
    expect(sum(difficulties)).toBe(offered.all)
    expect(difficulties.every(({ count, estimated }) => count === estimated)).toBe(true)
    expect(entities.length).toBeGreaterThan(10)
    const [most] = entities
    const { slug: about } = await database.prisma.entity.findUniqueOrThrow({ where: { id: most?.entityId as string } })
    expect((await offer({ composition: { about } })).fitting).toBe(most?.count)
    const passages = offerPassages(offered)
    expect(passages.filter(({ asked }) => asked > 0).length).toBeGreaterThan(3)
    expect(passages.at(0)?.from).toBe(0)
    expect(passages.slice(1).map(({ from }) => from)).toEqual(passages.slice(0, -1).map(({ to }) => to + 1))
    for (const { from, to, asked } of passages)
      expect(countAsked(await offer({ composition: { from, to } }))).toBe(asked)
  })

  test('is wider where a choice is left open', async () => {
    const composition = { types: 'modality', difficulty: 'hard', from: 3, to: 4 }
    const wider = offerWider(await offer({ composition }))
    expect(wider.map(({ open }) => open)).toContain('passage')
    for (const { open, fitting, asked } of wider) {
      const { from, to, ...others } = composition
      const left = await offer({ composition: open === 'passage' ? others : { ...composition, [open]: null } })
      expect([left.fitting, countAsked(left)]).toEqual([fitting, asked])
    }
    expect(offerWider(await offer())).toEqual([])
  })

  test('is never called wider where the set gets no longer, however many more fit', async () => {
    for (const composition of [
      { types: 'supported', length: 30 },
      { types: 'supported', length: 2 },
    ]) {
      const narrow = await offer({ composition })
      const open = await offer({ composition: { length: composition.length } })
      expect(open.fitting).toBeGreaterThan(narrow.fitting)
      expect(countAsked(open)).toBeLessThanOrEqual(countAsked(narrow))
      expect(offerWider(narrow)).toEqual([])
    }
  })

  test('about an entity leaves out what it is the answer to, and nobody’s slug is offered nothing', async () => {
    const { id } = await database.prisma.entity.findFirstOrThrow({ where: { slug: 'united-states' } })
    const [about] = await offerAbout(database, id)
    expect(about).toMatchObject({ slug, fitting: (await offer({ composition: { about: 'united-states' } })).fitting })
    expect(await offerAbout(database, '00000000-0000-7000-8000-000000000000')).toEqual([])
    expect(await offerQuiz(database, { slug: 'nowhere' })).toBeNull()
  })

  test('goes by answers where thirty have been given', async () => {
    const composition = { difficulty: 'hard', types: 'cloze' }
    expect((await offer({ composition })).fitting).toBe(0)
    const [item] = await database.prisma.item.findMany({ where: { type: 'cloze', withdrawnAt: null } })
    const itemId = item?.id as string
    await database.prisma.itemRating.create({ data: { itemId, logits: 1.2, answers: 30, correct: 3 } })
    expect((await offer({ composition })).fitting).toBe(1)
    const hard = countOffered(await offer()).difficulties.find(({ difficulty }) => difficulty === 'HARD')
    expect(hard?.estimated).toBe((hard?.count ?? 0) - 1)
    expect(await askedBy((await find({ composition })) as string)).toMatchObject([{ id: itemId }])
  })
})

test('sets that nobody has begun make room for others; one that was begun stays', async () => {
  const begun = (await find({ composition: { length: 2 } })) as string
  await startAttempt(database, { quiz: begun, mode: 'PRACTICE', learner: { secret: 'a'.repeat(64) } })
  const { documentId } = await database.prisma.quiz.findUniqueOrThrow({ where: { id: begun } })
  await database.prisma.$executeRaw`
    INSERT INTO "Quiz" (id, slug, title, "documentId", seed, composition, length, "knowledgeRevision")
    SELECT gen_random_uuid(), ${slug}, 'x', ${documentId}::uuid, n, 'length=3', 0, 1 FROM generate_series(3000, 5000) n`
  const id = await find({ composition: { length: 4 } })
  expect(await database.prisma.quiz.findMany({ where: { composition: { not: '' } }, select: { id: true } })).toEqual(
    expect.arrayContaining([{ id: begun }, { id }]),
  )
  expect(await database.prisma.quiz.count({ where: { composition: { not: '' } } })).toBe(2)
})
