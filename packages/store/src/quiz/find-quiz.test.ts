import { parseSnapshot } from '@backstop/knowledge'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { createCurator } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { exportQuiz } from './export-quiz.ts'
import { findQuiz, findQuizBySlug } from './find-quiz.ts'
import { countItems } from './list-items.ts'
import { prepareQuizzes } from './prepare-quizzes.ts'

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

const find = async (seed?: number) => (await findQuiz(database, { slug, seed })) as string

/** The questions of a quiz by the key that an export names, in order. */
async function askedBy(quiz: string) {
  const rows = await database.prisma.quizItem.findMany({
    where: { quizId: quiz, item: { withdrawnAt: null } },
    orderBy: { position: 'asc' },
    include: { item: { select: { key: true, withdrawnAt: true } } },
  })
  return rows.map(({ item }) => item.key)
}

describe('the quiz of a seed', () => {
  test('is what an export of that seed prints', async () => {
    for (const seed of [1, 7]) {
      const { items } = await exportQuiz(database, { document: slug, seed })
      expect(await askedBy(await find(seed))).toEqual(items.map(({ id }) => id))
    }
  })

  test('is composed once, however many ask at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => find(3)))
    expect(new Set(ids).size).toBe(1)
    expect(await database.prisma.quiz.count({ where: { slug, seed: 3 } })).toBe(1)
    expect(await countItems(database, [ids[0] as string])).toEqual(new Map([[ids[0], 8]]))
  })

  test('asks other questions than the one before it in a round of four', async () => {
    const asked = await Promise.all([1, 2, 3, 4].map(async (seed) => askedBy(await find(seed))))
    expect(asked.flat()).toHaveLength(32)
    for (const [at, before] of asked.slice(0, -1).entries())
      expect(new Set([...before, ...(asked[at + 1] ?? [])]).size).toBe(16)
  })

  test('is the document’s own where no seed is named', async () => {
    expect(await find()).toBe(await find(1))
    expect(await find()).toBe(await findQuizBySlug(database, slug))
    expect(await find(2)).not.toBe(await find())
  })

  test('is nobody’s under a slug that no document has, and nothing is written', async () => {
    const before = await database.prisma.quiz.count()
    expect(await findQuiz(database, { slug: 'nowhere', seed: 5 })).toBeNull()
    expect(await findQuiz(database, { slug: 'nowhere' })).toBeNull()
    expect(await database.prisma.quiz.count()).toBe(before)
  })

  test.each([0, -1, 10_000, 1.5, Number.NaN])('is refused for %d', async (seed) => {
    await expect(find(seed)).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'seed' })
  })

  test('has none that a publication took back, and keeps its id when it is composed again', async () => {
    const id = await find(2)
    const [first] = await database.prisma.quizItem.findMany({
      where: { quizId: id, position: 0 },
      include: { item: { include: { claims: true } } },
    })
    const claim = first?.item.claims[0]?.claimId as string
    await createCurator(database).commit({ id: claim, kind: 'CLAIM', content: null })
    await prepareQuizzes(database)
    expect(await find(2)).toBe(id)
    expect(await askedBy(id)).toHaveLength(8)
    expect(await askedBy(id)).not.toContain(first?.item.key)
  })

  test('stands while its document says other things of itself, and is found by each name that it had', async () => {
    const curator = createCurator(database)
    const [id, asked] = [await find(2), await askedBy(await find(2))]
    const heads = await database.prisma.aggregate.findMany({
      where: { kind: 'DOCUMENT' },
      include: { publishedRevision: true },
    })
    const [{ id: document = '', publishedRevision } = {}] = heads
    const content = parseSnapshot('DOCUMENT', publishedRevision?.snapshot)
    await curator.commit({
      id: document,
      kind: 'DOCUMENT',
      content: { ...content, slugs: ['a-plan', ...content.slugs] },
    })
    expect(await askedBy(id)).toEqual(asked)
    await prepareQuizzes(database)
    expect(await find(2)).toBe(id)
    expect(await findQuiz(database, { slug: 'a-plan', seed: 2 })).toBe(id)
    expect(await findQuizBySlug(database, 'a-plan')).toBe(await findQuizBySlug(database, slug))
  })

  test('comes back with its document, composed of what is known then', async () => {
    const curator = createCurator(database)
    const id = await find(2)
    const published = await database.prisma.aggregate.findMany({ where: { publishedRevisionId: { not: null } } })
    const parts = published.filter(({ kind }) => kind === 'DOCUMENT' || kind === 'CLAIM' || kind === 'RELATION')
    const changeSet = await curator.commit(...parts.map(({ id, kind }) => ({ id, kind, content: null })))
    expect(await findQuiz(database, { slug, seed: 2 })).toBeNull()
    await curator.undo(changeSet)
    await prepareQuizzes(database)
    expect(await find(2)).toBe(id)
    const { documentId, knowledgeRevision } = await database.prisma.quiz.findUniqueOrThrow({ where: { id } })
    const last = await database.prisma.publication.aggregate({ _max: { revision: true } })
    expect({ documentId, knowledgeRevision }).toEqual({
      documentId: expect.any(String),
      knowledgeRevision: last._max.revision,
    })
  })
})
