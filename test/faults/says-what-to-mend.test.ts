import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, inject, test } from 'vitest'
import { withDatabase } from '../../packages/store/src/migration/database-url.ts'
import { createTestDatabase } from '../../packages/store/src/testing/test-database.ts'
import { killAll, makeDataFolder, occupyPort, startBackstop, waitUntilGone } from './running-backstop.ts'

const data = makeDataFolder()
afterEach(() => killAll(data.path))
afterAll(() => data.remove())
const server = inject('testServer')

/** Starts, expects that to fail, and returns the message: the lines that are not npm's or a step's. */
async function failWith(env: Record<string, string>): Promise<string[]> {
  const backstop = await startBackstop(data.path, env)
  expect(await backstop.exited).toBe(1)
  expect(await waitUntilGone(data.path)).toEqual([])
  return backstop
    .output()
    .split('\n')
    .filter((line) => line && !/^(>|npm|[✓✗]|Backstop( |$))/.test(line))
}

/** The same where one line is to say it all. */
async function fail(env: Record<string, string>): Promise<string> {
  const [message = '', ...more] = await failWith(env)
  expect(more).toEqual([])
  return message
}

test.each(['PORT', 'API_PORT'])('a taken %s is named before anything is made', async (name) => {
  const taken = await occupyPort()
  expect(await fail({ [name]: String(taken.port) })).toMatch(`Port ${taken.port} is taken`)
  expect(existsSync(join(data.path, 'pg'))).toBe(false)
  taken.free()
})

test('two taken ports are named at once, each with one that is free', async () => {
  const [web, api] = [await occupyPort(), await occupyPort()]
  const message = await failWith({ PORT: String(web.port), API_PORT: String(api.port) })
  expect(message).toEqual([
    expect.stringMatching(`^Port ${web.port} is taken: stop what listens there, or choose another with PORT=\\d+\\.$`),
    expect.stringMatching(
      `^Port ${api.port} is taken: stop what listens there, or choose another with API_PORT=\\d+\\.$`,
    ),
  ])
  web.free()
  api.free()
})

test('a port that is none is refused', async () => {
  expect(await fail({ PORT: '99999' })).toContain('PORT=99999 is not a port')
})

test('all settings that would end a server are told before anything is made', async () => {
  const message = await failWith({ BACKSTOP_SECRET: 'short', WEB_ORIGIN: 'foo' })
  expect(message).toEqual([
    expect.stringContaining('BACKSTOP_SECRET has 5 characters'),
    expect.stringContaining('WEB_ORIGIN is "foo"'),
  ])
  expect(existsSync(join(data.path, 'pg'))).toBe(false)
})

test('a file in the place of the data folder is named', async () => {
  const file = join(data.path, 'file')
  writeFileSync(file, '')
  expect(await fail({ DATA_DIR: file })).toMatch(/file.*: a file stands where a folder has to be: move it away\.$/)
})

test.each([
  ['where nothing listens', 'postgresql://postgres@127.0.0.1:1/plan', 'No Postgres answers at 127.0.0.1:1'],
  ['of an unknown host', 'postgresql://postgres@no-such-host.invalid/plan', 'is not known'],
  ['that is no address', 'plan', 'not a Postgres address'],
  ['of a missing database', withDatabase(server, 'absent'), 'has no database "absent"'],
  ['with a wrong password', server.replace(/:[^:@]+@/, ':guessed@'), 'refused "postgres"'],
])('a DATABASE_URL %s is explained', async (_, url, words) => {
  expect(await fail({ DATABASE_URL: url })).toContain(words)
})

test('a database that is not UTF-8 is refused with the statement that makes one', async () => {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(
    `create database latin1 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0 locale_provider libc`,
  )
  const message = await fail({ DATABASE_URL: withDatabase(server, 'latin1') })
  expect(message).toMatch(/is in LATIN1.*create database latin1 encoding 'UTF8'/)
  await admin.query('drop database latin1')
  await admin.end()
})

test('with DATABASE_URL the embedded database is neither started nor made', { timeout: 120_000 }, async () => {
  const database = await createTestDatabase('seeded')
  const backstop = await startBackstop(data.path, { DATABASE_URL: database.url })
  await backstop.ready()
  expect(existsSync(join(data.path, 'pg'))).toBe(false)
  backstop.npm.kill('SIGTERM')
  expect(await waitUntilGone(data.path)).toEqual([])
  await database.drop()
})

test('a full disk is told on one line', async (context) => {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'backstop', data.path])
  if (mounted.status !== 0) return context.skip('only root may mount so small a disk')
  try {
    expect(await fail({})).toMatch(/disk.*is full: free some space/)
  } finally {
    spawnSync('umount', ['-l', data.path])
  }
})
