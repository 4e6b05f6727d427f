import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { findEmbedded } from '../../packages/store/src/embedded/embedded.ts'
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
async function writeUntilKilled(): Promise<number> {
  const client = await connect()
  for (let committed = 0; ; committed++) {
    try {
      await client.query('insert into fault_row values ($1)', [committed])
    } catch {
      return committed
    }
  }
}

test('after kill -9 of every process while rows are written, the next start has every committed one', {
  timeout: 240_000,
}, async () => {
  await (await startBackstop(data.path)).ready()
  const client = await connect()
  await client.query('create table fault_row (n int primary key)')
  await client.end()
  for (let round = 0; round < 2; round++) {
    const before = await countRows()
    const writing = writeUntilKilled()
    await sleep(500)
    killAll(data.path)
    const acknowledged = await writing
    expect(acknowledged).toBeGreaterThan(0)
    await (await startBackstop(data.path)).ready()
    expect(await countRows()).toBeGreaterThanOrEqual(Math.max(before, acknowledged))
    const cleared = await connect()
    await cleared.query('truncate fault_row')
    await cleared.end()
  }
  expect(readFileSync(join(data.path, 'log/start/postgres.log'), 'utf8')).toContain('automatic recovery in progress')
})

test('kill -9 during the first start leaves nothing that the next one trips over', { timeout: 240_000 }, async () => {
  const fresh = makeDataFolder()
  try {
    // Into initdb, into the migration, into the seeding: wherever these moments fall.
    for (const moment of [700, 1500, 2500, 4000, 5500]) {
      const backstop = await startBackstop(fresh.path)
      await sleep(moment)
      killAll(fresh.path)
      await backstop.exited
    }
    const backstop = await startBackstop(fresh.path)
    await backstop.ready()
    expect(backstop.output()).toContain('0 without a source')
    backstop.npm.kill('SIGTERM')
    expect(await waitUntilGone(fresh.path)).toEqual([])
  } finally {
    killAll(fresh.path)
    fresh.remove()
  }
})

async function countRows(): Promise<number> {
  const client = await connect()
  const { rows } = await client.query('select count(*)::int as n from fault_row')
  await client.end()
  return rows[0].n
}
