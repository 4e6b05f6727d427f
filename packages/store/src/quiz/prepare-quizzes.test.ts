import { setTimeout as wait } from 'node:timers/promises'
import { parseSnapshot } from '@backstop/knowledge'
import { checkItem, itemSchema, lintItem } from '@backstop/quiz'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { readKnowledge } from '../knowledge/read-knowledge.ts'
import type { PublishingTransaction } from '../publication/commit-publication.ts'
import { publish } from '../publication/publish.ts'
import { createCurator } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { exportQuiz } from './export-quiz.ts'
import { findQuizBySlug } from './find-quiz.ts'
import { isPreparing } from './is-preparing.ts'
import { countItems, readItems } from './list-items.ts'
import { prepareQuizzes } from './prepare-quizzes.ts'

const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'

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

const quizItems = async () => {
  const rows = await database.prisma.quizItem.findMany({
    where: { quiz: { slug } },
    orderBy: { position: 'asc' },
    include: { item: true },
  })
  return rows.map(({ item }) => item)
}
const readPublished = () => database.prisma.$transaction((tx) => readKnowledge(tx))

describe('the questions of the seed', () => {
  test('are at least thirty over three types, stored once, each proved against the database', async () => {
    const rows = await database.prisma.item.findMany()
    const knowledge = await readPublished()
    expect(rows.length).toBeGreaterThanOrEqual(30)
    expect(new Set(rows.map(({ type }) => type)).size).toBeGreaterThanOrEqual(3)
    for (const row of rows) {
      const item = itemSchema.parse(row.content)
      expect(checkItem(item, knowledge), item.stem).toEqual([])
      expect(lintItem(item), item.stem).toEqual([])
    }
  })

  test('make a quiz of eight under the slug of the document', async () => {
    const id = (await findQuizBySlug(database, slug)) as string
    expect(await countItems(database, [id])).toEqual(new Map([[id, 8]]))
    const items = await quizItems()
    expect(items.filter(({ type }) => type !== 'slot-choice').length).toBeGreaterThanOrEqual(2)
    const shown = await readItems(
      database,
      items.map((item) => item.id),
    )
    expect(JSON.stringify([...shown.values()])).not.toMatch(/correct|because|refutation|"quote"/)
  })

  test('prepared again change nothing', async () => {
    const read = () => Promise.all([database.prisma.item.findMany({ orderBy: { id: 'asc' } }), quizItems()])
    const before = await read()
    const { proved } = await prepareQuizzes(database)
    expect(proved).toBe(before[0].length)
    expect(await read()).toEqual(before)
  })

  test('are made again only for another knowledge or by other code', async () => {
    const { preparation } = database.prisma
    const [made] = await preparation.findMany()
    // Told as it was written down, so nothing was counted anew.
    await preparation.updateMany({ data: { proved: 1, refused: 2 } })
    expect(await prepareQuizzes(database)).toMatchObject({ proved: 1, refused: 2 })
    await preparation.updateMany({ data: { generator: 'an older one' } })
    expect(await prepareQuizzes(database)).toMatchObject({ proved: made?.proved, refused: made?.refused })
    expect(await preparation.findMany()).toEqual([made])
  })

  test('are exported with the same bytes for the same seed, and others for another', async () => {
    const [one, same, other] = await Promise.all(
      [7, 7, 8].map((seed) => exportQuiz(database, { document: slug, seed })),
    )
    expect(JSON.stringify(one)).toBe(JSON.stringify(same))
    expect(JSON.stringify(one)).not.toBe(JSON.stringify(other))
    const all = await exportQuiz(database, { document: slug, seed: 7, all: true })
    expect(all.items.length).toBe(all.quiz.bank.proved)
    const byId = new Map(all.items.map((item) => [item.id, item]))
    expect(one?.items.map((item) => byId.get(item.id))).toEqual(one?.items)
  })

  test('of a document nobody knows are a problem', async () => {
    await expect(exportQuiz(database, { document: 'nowhere', seed: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('when knowledge changes', () => {
  test('an item goes with its claim, and another takes its place in the quiz', async () => {
    const [first] = await quizItems()
    const [{ claimId } = { claimId: '' }] = await database.prisma.itemClaim.findMany({
      where: { itemId: first?.id as string },
    })
    const { id: document } = await database.prisma.document.findFirstOrThrow()
    expect(await isPreparing(database, document)).toBe(false)
    await createCurator(database).commit({ id: claimId, kind: 'CLAIM', content: null })
    expect(await isPreparing(database, document)).toBe(true)
    // Nothing is made of what nobody has published.
    expect(await isPreparing(database, crypto.randomUUID())).toBe(false)
    expect((await readItems(database, [first?.id as string])).size).toBe(0)
    const id = (await findQuizBySlug(database, slug)) as string
    expect((await countItems(database, [id])).get(id)).toBeLessThan(8)

    await prepareQuizzes(database)
    expect(await isPreparing(database, document)).toBe(false)
    const items = await quizItems()
    expect(items.map((item) => item.id)).not.toContain(first?.id)
    expect((await countItems(database, [id])).get(id)).toBe(8)
  })

  test('a new wording raises the version and withdraws the old one', async () => {
    // It repeats the whole sentence, so that another sentence makes another stem; and there is no second one like it to come forward.
    const item = await database.prisma.item.findFirst({ where: { type: 'attribution', withdrawnAt: null } })
    const claimId = itemSchema.parse(item?.content).claims[0] as string
    const [head] = await database.prisma.revision.findMany({ where: { publishedFor: { id: claimId } } })
    const content = parseSnapshot('CLAIM', head?.snapshot)
    // Another claim text, another stem: the last word of the sentence is said twice.
    const text = content.text.replace(/(\w+)\.$/, '$1 and elsewhere.')
    await createCurator(database).commit({ id: claimId, kind: 'CLAIM', content: { ...content, text } })
    await prepareQuizzes(database)
    const versions = await database.prisma.item.findMany({
      where: { key: item?.key as string },
      orderBy: { version: 'asc' },
    })
    expect(versions.map(({ version, withdrawnAt }) => [version, withdrawnAt === null])).toEqual([
      [1, false],
      [2, true],
    ])
  })
})

test('of what is published while questions are proved they are proved anew', async () => {
  const curator = createCurator(database)
  const known = await readPublished()
  const document = known.documents.find((each) => each.slugs.includes(slug))
  const { id, text: _, ...content } = document as NonNullable<typeof document>
  await curator.commit({ id, kind: 'DOCUMENT', content: { ...content, rights: 'one' } })
  const changeSet = await curator.open()
  await curator.propose(changeSet, [{ id, kind: 'DOCUMENT', content: { ...content, rights: 'two' } }])
  // It holds the lock of publications while the questions of what was there before are proved.
  const publishing = database.prisma.$transaction(async (tx) => {
    await publish(tx as PublishingTransaction, { changeSet, now: curator.now })
    await wait(500)
  })
  await wait(100)
  await Promise.all([publishing, prepareQuizzes(database)])
  const last = await database.prisma.publication.aggregate({ _max: { revision: true } })
  const made = await database.prisma.preparation.findUniqueOrThrow({ where: { documentId: id } })
  expect(made.knowledgeRevision).toBe(last._max.revision)
})

test('a document whose questions cannot be made keeps no other from its own, and is told of', async () => {
  const curator = createCurator(database)
  const [first, second] = [
    await curator.document('One two. Three four.'),
    await curator.document('Five six. Seven eight.'),
  ]
  await curator.commit(first, second)
  await database.pool.query(`alter table "Preparation" add constraint no check ("documentId" <> '${first.id}')`)
  await expect(prepareQuizzes(database)).rejects.toThrow(/constraint/)
  await database.pool.query('alter table "Preparation" drop constraint no')
  const made = await database.prisma.preparation.findMany({ where: { documentId: { in: [first.id, second.id] } } })
  expect(made.map(({ documentId }) => documentId)).toEqual([second.id])
})
