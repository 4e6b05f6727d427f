import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../packages/store/src/database.ts'
import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'
import { readIngestion } from '../../packages/store/src/ingestion/read-ingestion.ts'
import { startIngestion } from '../../packages/store/src/ingestion/start-ingestion.ts'
import { killAll, makeDataFolder, startBackstop, waitUntilGone } from './running-backstop.ts'

const data = makeDataFolder()
afterEach(() => killAll(data.path))
afterAll(() => data.remove())

const connect = async () => {
  const client = new pg.Client({ connectionString: findEmbedded(join(data.path, 'pg'))?.url })
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Commits rows until the server is gone. @returns how many were acknowledged */
async function writeUntilKilled(client: pg.Client): Promise<number> {
  for (let committed = 0; ; committed++) {
    try {
      await client.query('insert into fault_row values ($1)', [committed])
    } catch {
      return committed
    }
  }
}

const open = () => openDatabase(findEmbedded(join(data.path, 'pg'))?.url as string, { connections: 2 })

/** A page that takes a second or two to read: time enough to be killed while it is. */
const page = `<html><head><title>A long report</title></head><body><article><h1>A long report</h1>${Array.from(
  { length: 2000 },
  (_, i) => `<p>Paragraph ${i} of the report says what number ${i * 7} stands for, and <b>nothing</b> else of it.</p>`,
).join('')}</article></body></html>`

async function statusOf(database: Database, id: string, wanted: (status: string) => boolean) {
  for (const end = Date.now() + 90_000; Date.now() < end; await sleep(5)) {
    const found = await readIngestion(database, id)
    if (found && wanted(found.status)) return found
  }
  throw new Error('it never came to that')
}

// The data that it leaves are the next test's.
test('kill -9 during the first start leaves nothing that the next one trips over', { timeout: 240_000 }, async () => {
  // Into initdb, into the migration, into the seeding: wherever these moments fall.
  for (const moment of [700, 1500, 2500, 4000, 5500]) {
    const backstop = await startBackstop(data.path)
    await sleep(moment)
    killAll(data.path)
    await backstop.exited
  }
  const backstop = await startBackstop(data.path)
  await backstop.ready()
  expect(backstop.output()).toContain('0 without a source')
  backstop.npm.kill('SIGTERM')
  expect(await waitUntilGone(data.path)).toEqual([])
})

test('kill -9 of every process while rows are written and a document is read: the next start has every committed row, goes on with the document and makes one draft', {
  timeout: 240_000,
}, async () => {
  await (await startBackstop(data.path)).ready()
  const client = await connect()
  await client.query('create table fault_row (n int primary key)')
  await client.end()
  await killWhileWriting(500)
  const before = open()
  const id = await startIngestion(
    before,
    { source: page, format: 'HTML', given: {}, review: false, anyway: false, replaces: null },
    { by: { id: null, name: 'tester' }, now: new Date() },
  )
  expect((await statusOf(before, id, (status) => status !== 'WAITING')).status).toBe('RUNNING')
  await killWhileWriting(100)
  await before.close().catch(() => {})
  const after = open()
  const ended = await statusOf(after, id, (status) => ['DONE', 'FAILED', 'CANCELLED', 'ASKING'].includes(status))
  expect(ended).toMatchObject({ status: 'DONE', problem: null, document: { slug: 'a-long-report' } })
  expect(await after.prisma.documentText.count({ where: { documentId: ended.document?.id as string } })).toBe(1)
  expect(await after.prisma.revision.count({ where: { snapshot: { path: ['title'], equals: 'A long report' } } })).toBe(
    1,
  )
  await after.close()
  expect(readFileSync(join(data.path, 'log/start/postgres.log'), 'utf8')).toContain('automatic recovery in progress')
})

/** Kills everything while rows are written, starts anew and looks for them. */
async function killWhileWriting(milliseconds: number): Promise<void> {
  const before = await countRows()
  // Connected before the clock starts: on a busy machine that alone may take as long.
  const writing = writeUntilKilled(await connect())
  await sleep(milliseconds)
  killAll(data.path)
  const acknowledged = await writing
  expect(acknowledged).toBeGreaterThan(0)
  await (await startBackstop(data.path)).ready()
  expect(await countRows()).toBeGreaterThanOrEqual(Math.max(before, acknowledged))
  const cleared = await connect()
  await cleared.query('truncate fault_row')
  await cleared.end()
}

async function countRows(): Promise<number> {
  const client = await connect()
  const { rows } = await client.query('select count(*)::int as n from fault_row')
  await client.end()
  return rows[0].n
}
