import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { identityOf } from '../../packages/store/src/embedded/postmaster.ts'
import { findProcesses, killAll, makeDataFolder, root, startBackstop, waitUntilGone } from './running-backstop.ts'

const data = makeDataFolder()
afterEach(() => killAll(data.path))
afterAll(() => data.remove())

const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'
const exportQuiz = ['quiz', 'export', '--document', slug, '--seed', '7', '--format', 'json']

const start = (args: string[], folder: string) => {
  const { DATABASE_URL, ...env } = process.env
  return spawn('npm', ['run', '-s', ...args], { cwd: root, env: { ...env, DATA_DIR: folder } })
}

/** Runs `npm run -s backstop -- <args>` as a user does. */
const backstop = (args: string[], folder = data.path) => finish(start(['backstop', '--', ...args], folder))

async function finish(
  npm: ChildProcessWithoutNullStreams,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  let stdout = ''
  let stderr = ''
  npm.stdout.on('data', (chunk: Buffer) => (stdout = stdout + chunk))
  npm.stderr.on('data', (chunk: Buffer) => (stderr = stderr + chunk))
  const [code] = await once(npm, 'close')
  return { code, stdout, stderr }
}

test('the command prints its answer alone, the same without a running Backstop, beside one, and after one', {
  timeout: 180_000,
}, async () => {
  const first = await backstop(exportQuiz)
  expect(first).toMatchObject({ code: 0 })
  expect(JSON.parse(first.stdout)).toBeTruthy()
  expect(findProcesses(data.path)).toEqual([])

  const running = await startBackstop(data.path)
  await running.ready()
  expect(await backstop(exportQuiz)).toEqual({ ...first, stderr: expect.any(String) })
  expect((await fetch(`http://localhost:${running.port}/`)).status).toBe(200)
  running.npm.kill('SIGTERM')
  expect(await waitUntilGone(data.path)).toEqual([])

  expect(await backstop(exportQuiz)).toEqual({ ...first, stderr: expect.any(String) })
  expect(findProcesses(data.path)).toEqual([])
})

test('a wrong argument ends with a code, and leaves nothing behind', { timeout: 120_000 }, async () => {
  const { code, stdout, stderr } = await backstop(['quiz', 'export', '--format', 'papyrus'])
  expect(code).not.toBe(0)
  expect(stdout).toBe('')
  expect(stderr).not.toBe('')
  expect(findProcesses(data.path)).toEqual([])
})

test('beside a Backstop that runs on DATABASE_URL no other database is made', { timeout: 120_000 }, async () => {
  const fresh = makeDataFolder()
  const running = {
    ...{ pid: process.pid, identity: identityOf(process.pid) },
    port: 3000,
    origin: 'https://backstop.example',
    database: 'db.example/plan',
    servers: [],
  }
  writeFileSync(join(fresh.path, 'run.json'), JSON.stringify(running))
  const { code, stdout, stderr } = await backstop(['user', 'invite'], fresh.path)
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr:
      'Backstop runs on the database of DATABASE_URL (db.example/plan): set the same DATABASE_URL for this command.\n',
  })
  expect(existsSync(join(fresh.path, 'pg'))).toBe(false)
  fresh.remove()
})

test.each([[['--version']], [['help', 'user']]])('%j tells about the tool, and needs no database', async (args) => {
  const fresh = makeDataFolder()
  const { code, stdout } = await backstop(args, fresh.path)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^(\d+\.\d+\.\d+|Usage: backstop user)/)
  expect(existsSync(join(fresh.path, 'pg'))).toBe(false)
  fresh.remove()
})

test('the database alone runs in the data folder, under a password of its own, and is told of where it runs already', {
  timeout: 60_000,
}, async () => {
  const fresh = makeDataFolder()
  const first = start(['database'], fresh.path)
  const ended = finish(first)
  const [url] = await once(first.stdout, 'data')
  expect(String(url)).toMatch(/^postgresql:\/\/postgres:[\w-]{24}@127\.0\.0\.1:\d+\/backstop\n$/)
  expect(await finish(start(['database'], fresh.path))).toEqual({ code: 0, stdout: String(url), stderr: '' })
  first.kill('SIGTERM')
  expect(await ended).toMatchObject({ stdout: String(url) })
  expect(await waitUntilGone(fresh.path)).toEqual([])
  fresh.remove()
})
