import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../packages/store/src/database.ts'
import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'
import { readIngestion } from '../../packages/store/src/ingestion/read-ingestion.ts'
import { startIngestion } from '../../packages/store/src/ingestion/start-ingestion.ts'
import { killAll, makeDataFolder, startBackstop } from './running-backstop.ts'

const data = makeDataFolder()
afterEach(() => killAll(data.path))
afterAll(() => data.remove())

const open = () => openDatabase(findEmbedded(join(data.path, 'pg'))?.url as string, { connections: 2 })

/** A page that takes a second or two to read: time enough to be killed while it is. */
const page = `<html><head><title>A long report</title></head><body><article><h1>A long report</h1>${Array.from(
  { length: 4000 },
  (_, i) => `<p>Paragraph ${i} of the report says what number ${i * 7} stands for, and <b>nothing</b> else of it.</p>`,
).join('')}</article></body></html>`

async function statusOf(database: Database, id: string, wanted: (status: string) => boolean) {
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(5)) {
    const found = await readIngestion(database, id)
    if (found && wanted(found.status)) return found
  }
  throw new Error('it never came to that')
}

test('kill -9 of every process while a document is read: after the next start it goes on, and there is one draft', {
  timeout: 240_000,
}, async () => {
  await (await startBackstop(data.path)).ready()
  const before = open()
  const id = await startIngestion(
    before,
    { source: page, format: 'HTML', given: {}, review: false, anyway: false, replaces: null },
    { by: { id: null, name: 'tester' }, now: new Date() },
  )
  expect((await statusOf(before, id, (status) => status !== 'WAITING')).status).toBe('RUNNING')
  killAll(data.path)
  await before.close().catch(() => {})
  await (await startBackstop(data.path)).ready()
  const after = open()
  const ended = await statusOf(after, id, (status) => ['DONE', 'FAILED', 'CANCELLED', 'ASKING'].includes(status))
  expect(ended).toMatchObject({ status: 'DONE', problem: null, document: { slug: 'a-long-report' } })
  expect(await after.prisma.documentText.count({ where: { documentId: ended.document?.id as string } })).toBe(1)
  expect(await after.prisma.revision.count({ where: { snapshot: { path: ['title'], equals: 'A long report' } } })).toBe(
    1,
  )
  await after.close()
})
