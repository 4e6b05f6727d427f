import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { claimEdit, createCurator, entityEdit, predicateEdit } from '../testing/curator.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { cancelIngestion, continueIngestion } from './continue-ingestion.ts'
import { hasEnded } from './ingestion.ts'
import { ingestionLimits } from './limits.ts'
import { readIngestion, type ShownIngestion, watchIngestion } from './read-ingestion.ts'
import { runIngestion } from './run-ingestion.ts'
import { type NewDocument, startIngestion } from './start-ingestion.ts'
import { stepsOf } from './step.ts'
import { suggestClaims } from './suggest-claims.ts'
import { workOnIngestions } from './work-on-ingestions.ts'

let place: TestDatabase
let db: Database
let worker: Awaited<ReturnType<typeof workOnIngestions>>
const errors: unknown[] = []
beforeAll(async () => {
  place = await createTestDatabase()
  db = openDatabase(place.url, { connections: 6 })
  worker = await workOnIngestions(db, { suggest: null, onError: (error) => errors.push(error) })
})
afterAll(async () => {
  await worker.stop(5000)
  await db.close()
  await place.drop()
})

const by = { id: null, name: 'tester' }
const start = (source: NewDocument['source'], more: Partial<NewDocument> = {}) =>
  startIngestion(
    db,
    { source, format: 'TEXT', given: {}, review: false, anyway: false, replaces: null, ...more },
    { by, now: new Date() },
  )
/** Waits until an ingestion has ended, or asks. */
async function settled(id: string): Promise<ShownIngestion> {
  for (;;) {
    const found = (await readIngestion(db, id)) as ShownIngestion
    if (hasEnded(found.status) || found.status === 'ASKING') return found
    await sleep(20)
  }
}
const bringIn = async (source: NewDocument['source'], more: Partial<NewDocument> = {}) =>
  settled(await start(source, more))
/** A text that shares no five words with one of another topic. */
const articleText = (topic: string) =>
  `About ${topic}\n${Array.from({ length: 30 }, (_, i) => `In ${topic}${i} they say ${topic}${i * 7} of ${topic}${i * 3}.`).join('\n')}`

const harbour = `Harbour towns agree on a common ferry
The mayors of Alder Bay and Port Elm said on Monday that a common ferry would run from the first of May.
The mayor of Alder Bay said that the ferry was needed before the summer. Both said that the old one was too small.
The plan depends on the county. If the county pays for the new pier, the ferry could start in May.`

test('a text becomes a draft in the open set of its document; what was handed over is forgotten', async () => {
  const done = await bringIn(articleText('ferries'), { given: { publisher: 'The Courier' } })
  expect(done).toMatchObject({
    status: 'DONE',
    problem: null,
    document: { title: 'About ferries', slug: 'about-ferries' },
  })
  const sets = await db.prisma.changeSet.findMany({
    where: { documentId: done.document?.id as string },
    include: { revisions: true },
  })
  expect(sets).toMatchObject([
    { status: 'OPEN', revisions: [{ decision: 'ACCEPTED', snapshot: { publisher: 'The Courier' } }] },
  ])
  expect(await db.prisma.documentText.findFirst({ where: { documentId: done.document?.id as string } })).toMatchObject({
    text: articleText('ferries'),
  })
  expect(await db.prisma.ingestion.findUnique({ where: { id: done.id } })).toMatchObject({ source: null, text: null })
  expect(await db.prisma.document.count()).toBe(0)
})

test('the same text and one that shares much are told, and brought in only when somebody says so', async () => {
  const text = articleText('bridges')
  await bringIn(text)
  const same = await bringIn(`  ${text.replaceAll('\n', '\r\n\r\n')}`)
  expect(same).toMatchObject({
    status: 'ASKING',
    problem: { code: 'CONFLICT', message: expect.stringContaining('About bridges') },
  })
  expect(same.resembling).toMatchObject([{ slug: 'about-bridges', share: 1, isSame: true, isPublished: false }])
  const like = await bringIn(
    `${text.split('\n').slice(0, 25).join('\n')}\nAll that follows is new and was never said of anything.`,
  )
  expect(like.resembling).toMatchObject([{ slug: 'about-bridges', isSame: false }])
  expect(like.resembling[0]?.share).toBeGreaterThan(0.7)
  await cancelIngestion(db, like.id, new Date())
  await continueIngestion(db, { id: same.id, given: { author: null }, anyway: true }, new Date())
  expect(await settled(same.id)).toMatchObject({ status: 'DONE', problem: null, document: { slug: 'about-bridges-2' } })
  expect((await bringIn(articleText('bridges'), { anyway: true })).document?.slug).toBe('about-bridges-3')
})

test('an editor who wants to look at it first is asked, and what they say is kept', async () => {
  const asked = await bringIn(articleText('piers'), { review: true })
  expect(asked).toMatchObject({
    status: 'ASKING',
    problem: null,
    metadata: expect.arrayContaining([{ field: 'title', value: 'About piers', origin: 'FIRST_LINE' }]),
  })
  await expect(
    continueIngestion(db, { id: asked.id, given: { publishedOn: 'last week' }, anyway: false }, new Date()),
  ).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'publishedOn' })
  const nobodys = '0195e8a0-0000-7000-8000-000000000001'
  await expect(
    continueIngestion(db, { id: asked.id, given: {}, anyway: false, replaces: nobodys }, new Date()),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'replaces' })
  await expect(
    continueIngestion(db, { id: asked.id, given: { publishedOn: '2026-02-31' }, anyway: false }, new Date()),
  ).rejects.toMatchObject({ field: 'publishedOn', message: 'There is no such date as 2026-02-31.' })
  await continueIngestion(
    db,
    { id: asked.id, given: { title: 'On piers', author: 'Ann Lee' }, anyway: false },
    new Date(),
  )
  const done = await settled(asked.id)
  expect(done).toMatchObject({ status: 'DONE', document: { title: 'On piers' } })
  const kept = await db.prisma.documentText.findFirst({ where: { documentId: done.document?.id as string } })
  expect(kept?.text).toMatch(/^On piers\nAbout piers\n/)
  await expect(continueIngestion(db, { id: asked.id, given: {}, anyway: false }, new Date())).rejects.toMatchObject({
    code: 'ALREADY_DONE',
  })
})

test('a text without a title is asked for one', async () => {
  const asked = await bringIn('One paragraph that nobody has given any title, so that it has none at all.')
  expect(asked).toMatchObject({ status: 'ASKING', problem: { field: 'title' } })
  await continueIngestion(db, { id: asked.id, given: { title: 'A title' }, anyway: false }, new Date())
  expect(await settled(asked.id)).toMatchObject({ status: 'DONE', document: { slug: 'a-title' } })
})

test('what cannot be read fails once, with the place; what cannot be taken is refused at the door', async () => {
  const failed = await bringIn(Buffer.from([0x54, 0x0a, 0x61, 0xff]))
  expect(failed).toMatchObject({
    status: 'FAILED',
    problem: { code: 'BAD_INPUT', place: { line: 2, column: 2, offset: 3 } },
  })
  await expect(start('a\ud800')).rejects.toMatchObject({
    code: 'BAD_INPUT',
    details: { place: { line: 1, column: 2 } },
  })
  await expect(start(Buffer.alloc(ingestionLimits.bytes + 1))).rejects.toMatchObject({ limit: '4194304 bytes' })
  await expect(start('x', { replaces: '0195e8a0-0000-7000-8000-000000000001' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(errors).toEqual([])
})

test('what was cancelled makes no document, whenever that was', async () => {
  const asked = await bringIn(articleText('boats'), { review: true })
  await cancelIngestion(db, asked.id, new Date())
  expect(await readIngestion(db, asked.id)).toMatchObject({ status: 'CANCELLED', document: null })
  await expect(cancelIngestion(db, asked.id, new Date())).rejects.toMatchObject({ code: 'ALREADY_DONE' })
  // While a step is under way: what it has read comes to nothing.
  const id = await paused(articleText('rafts'))
  const [read, ...rest] = stepsOf(null)
  const steps = [
    {
      name: 'READ' as const,
      run: async (...[job, hands]: Parameters<NonNullable<typeof read>['run']>) => {
        await cancelIngestion(db, id, new Date())
        return (read as NonNullable<typeof read>).run(job, hands)
      },
    },
    ...rest,
  ]
  await runIngestion(db, id, { steps, clock: () => new Date() })
  expect(await readIngestion(db, id)).toMatchObject({ status: 'CANCELLED', document: null })
})

test('a step that is tried again after it was committed makes no second document', async () => {
  const id = await paused(articleText('canoes'))
  const steps = stepsOf(null).map((step) =>
    step.name === 'DRAFT'
      ? {
          ...step,
          run: async (...args: Parameters<typeof step.run>) => {
            await step.run(...args)
            throw new Error('killed')
          },
        }
      : step,
  )
  await expect(runIngestion(db, id, { steps, clock: () => new Date() })).rejects.toThrow('killed')
  await runIngestion(db, id, { steps: stepsOf(null), clock: () => new Date() })
  expect(await readIngestion(db, id)).toMatchObject({ status: 'DONE', document: { slug: 'about-canoes' } })
  const texts = await db.prisma.documentText.count({ where: { text: articleText('canoes') } })
  expect(texts).toBe(1)
})

test('what nothing in the queue takes further ends with words for the editor; what waits to be tried again does not', async () => {
  const [dropped, tried, asked] = [
    await paused(articleText('dinghies')),
    await paused(articleText('barges')),
    await bringIn(articleText('kayaks'), { review: true }),
  ]
  await db.pool.query(
    `UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '1 hour' WHERE data->>'ingestion' = $1`,
    [tried],
  )
  const next = await workOnIngestions(db, { suggest: null, onError: (error) => errors.push(error) })
  await next.stop(1000)
  expect(await readIngestion(db, dropped)).toMatchObject({
    status: 'FAILED',
    problem: { code: 'INTERNAL', message: expect.stringContaining('cut short'), remedy: expect.any(String) },
  })
  expect(await db.prisma.ingestion.findUnique({ where: { id: dropped } })).toMatchObject({ source: null, text: null })
  expect([(await readIngestion(db, tried))?.status, (await readIngestion(db, asked.id))?.status]).toEqual([
    'RUNNING',
    'ASKING',
  ])
  expect(errors).toEqual([])
})

/** An ingestion that no worker takes: it stands as one that a killed worker left. */
async function paused(text: string): Promise<string> {
  const id = await start(text, { review: true })
  await settled(id)
  await db.pool.query(
    `UPDATE "Ingestion" SET status = 'RUNNING', step = 'READ', input = jsonb_set(input, '{review}', 'false') WHERE id = $1`,
    [id],
  )
  return id
}

test('who watches is told of each change until the end', async () => {
  const id = await start(articleText('locks'))
  const seen: string[] = []
  for await (const { status } of watchIngestion(db, id, new AbortController().signal)) seen.push(status)
  expect(seen.at(-1)).toBe('DONE')
})

test('a new version keeps what can be found again in it, tells of the rest, and waits for its own edits', async () => {
  const curator = createCurator(db)
  const text = harbour
  const document = await curator.document(text, 'harbour')
  const [mayor, ferry, needs] = [entityEdit('Mayor'), entityEdit('Ferry'), predicateEdit('needs')]
  const parts = { subject: mayor.id, predicate: needs.id, object: ferry.id }
  const stays = claimEdit(document, { ...parts, quote: 'the ferry was needed before the summer' })
  const goes = claimEdit(document, { ...parts, quote: 'the old one was too small' })
  await curator.commit(document, mayor, ferry, needs, stays, goes)
  const changed = text.replace('Both said that the old one was too small.', 'Nobody spoke of the old one.')
  const done = await bringIn(changed, { replaces: document.id })
  expect(done).toMatchObject({ status: 'DONE', orphans: 1, resembling: [], document: { slug: 'harbour' } })
  const { changeSetId } = await db.prisma.ingestion.findUniqueOrThrow({ where: { id: done.id } })
  await expect(curator.publish(changeSetId as string)).rejects.toMatchObject({ code: 'BROKEN_LAW' })
  expect(await bringIn(`${changed}\nMore.`, { replaces: document.id })).toMatchObject({
    status: 'FAILED',
    problem: { code: 'CONFLICT' },
  })
})

test('claims are suggested of a draft, once, with what they need, and wait for a decision', async () => {
  const done = await bringIn(harbour, { anyway: true })
  const { documentId, changeSetId } = await db.prisma.ingestion.findUniqueOrThrow({ where: { id: done.id } })
  const draft = { database: db, document: documentId as string, changeSet: changeSetId as string }
  const told: number[] = []
  for (let tries = 0; tries < 2; tries += 1)
    await suggestClaims({ ...draft, report: async (count) => void told.push(count) })
  const revisions = await db.prisma.revision.findMany({
    where: { changeSetId: draft.changeSet, decision: 'PENDING' },
    include: { aggregate: true },
  })
  const kinds = revisions.map(({ aggregate }) => aggregate.kind)
  expect(kinds).toEqual(expect.arrayContaining(['CLAIM', 'ENTITY', 'PREDICATE']))
  expect(kinds.filter((kind) => kind === 'CLAIM')).toHaveLength(Math.max(...told))
  expect(new Set(revisions.map(({ aggregateId }) => aggregateId)).size).toBe(revisions.length)
  expect(revisions.every(({ confidence, rule }) => confidence !== null && rule !== null)).toBe(true)
})
