import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AlreadyRunning, type EmbeddedOptions, findEmbedded, startEmbedded } from './embedded.ts'
import { startThrowaway } from './throwaway.ts'

let folder: string
let dataDir: string
const start = (options: Partial<EmbeddedOptions> = {}) => startEmbedded({ dataDir, port: 0, ...options })

// Each makes a database folder from nothing, with the writes that last.
vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-test-'))
  // Root's Postgres runs as another account, which must get in.
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'pg')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function ask<T = unknown>(url: string, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0] as T
  } finally {
    await client.end()
  }
}

test('it is durable, listens on loopback alone, and finds “Trump’s” by “trump”', async () => {
  const server = await start()
  const setting = (name: string) => ask(server.url, `select current_setting('${name}')`)
  expect(await Promise.all(['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'].map(setting))).toEqual(
    ['on', 'on', 'on', 'on'],
  )
  expect(await setting('listen_addresses')).toBe('127.0.0.1')
  expect(await setting('unix_socket_directories')).toBe('')
  expect(await setting('server_encoding')).toBe('UTF8')
  expect(await ask(server.url, `select to_tsvector('english', 'Trump’s plan') @@ to_tsquery('english', 'trump')`)).toBe(
    true,
  )
  expect(await ask(server.url, `select lower('ŽOFIE ÉLAN')`)).toBe('žofie élan')
  expect(await ask(server.url, `select datctype from pg_database where datname = current_database()`)).toBe('C.UTF-8')
  await server.stop()
})

test('rows stay over a stop; the password is random, and for its owner alone to read', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 7 as n')
  await first.stop()
  await first.stop()
  const second = await start()
  expect(await ask(second.url, 'select n from kept')).toBe(7)
  await second.stop()
  expect(new URL(first.url).password.length).toBeGreaterThan(20)
  expect(statSync(`${dataDir}.password`).mode & 0o077).toBe(0)
  expect(statSync(dataDir).mode & 0o077).toBe(0)
})

test('a second start of the same data is told of the first, and can use it', async () => {
  const first = await start()
  const refusal = await start().catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(AlreadyRunning)
  expect((refusal as AlreadyRunning).ownerPid).toBe(process.pid)
  expect(await ask((refusal as AlreadyRunning).url, 'select 1')).toBe(1)
  expect(findEmbedded(dataDir)).toEqual({ url: first.url, ownerPid: process.pid })
  await first.stop()
  expect(findEmbedded(dataDir)).toBeUndefined()
})

test('a server whose starter is dead is stopped and started anew; so is a lock file of a dead server', async () => {
  const orphan = await start()
  writeFileSync(`${dataDir}.owner`, JSON.stringify({ pid: 4_000_000, identity: 'gone' }))
  const heir = await start()
  await orphan.ended
  expect(heir.pid).not.toBe(orphan.pid)
  process.kill(heir.pid, 'SIGKILL')
  await heir.ended
  // As if the number had gone to another program: ours.
  const lock = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8')
  writeFileSync(join(dataDir, 'postmaster.pid'), lock.replace(/^\d+/, String(process.pid)))
  const next = await start()
  expect(await ask(next.url, 'select 1')).toBe(1)
  await next.stop()
})

test('a taken port, and a password that is not the database’s, are named', async () => {
  const stranger = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => stranger.once('listening', done))
  const address = stranger.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(start({ port })).rejects.toThrow(`Port ${port} for the database is taken`)
  stranger.close()
  writeFileSync(`${dataDir}.password`, 'forgotten\n')
  await expect(start()).rejects.toThrow('restore that file')
  expect(findEmbedded(dataDir)).toBeUndefined()
})

test('an unfinished data folder is no data folder', async () => {
  mkdirSync(`${dataDir}.new`)
  writeFileSync(join(`${dataDir}.new`, 'PG_VERSION'), '18\n')
  const server = await start()
  expect(existsSync(`${dataDir}.new`)).toBe(false)
  await server.stop()
})

test('a throw-away is gone when stopped', async () => {
  const server = await startThrowaway()
  const path = await ask<string>(server.url, `select current_setting('data_directory')`)
  expect(existsSync(path)).toBe(true)
  await server.stop()
  expect(existsSync(path)).toBe(false)
})
