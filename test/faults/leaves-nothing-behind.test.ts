import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { findProcesses, killAll, makeDataFolder, startBackstop, waitUntilGone } from './running-backstop.ts'

const data = makeDataFolder()
afterEach(() => killAll(data.path))
afterAll(() => data.remove())

const supervisor = () => findProcesses(data.path).find(({ command }) => command.endsWith('scripts/run.mjs start'))
const server = (part: string) => findProcesses(data.path).find(({ command }) => command.includes(part))

test('a second start says that the first runs, and leaves it alone; Ctrl-C ends everything, the servers before the database', {
  timeout: 180_000,
}, async () => {
  const backstop = await startBackstop(data.path)
  await backstop.ready()
  const second = await startBackstop(data.path)
  expect(await second.exited).toBe(1)
  expect(second.output()).toContain(`Backstop already runs at http://localhost:${backstop.port}`)
  expect((await fetch(`http://localhost:${backstop.port}/`)).status).toBe(200)
  process.kill(-(backstop.npm.pid ?? 0), 'SIGINT')
  expect(await waitUntilGone(data.path)).toEqual([])
  const log = readFileSync(join(data.path, 'log/start/postgres.log'), 'utf8')
  expect(log).toContain('database system is shut down')
  expect(log).not.toContain('terminating connection')
})

test.each([
  ['SIGTERM to npm', (npm: number) => process.kill(npm, 'SIGTERM')],
  ['kill -9 of npm', (npm: number) => process.kill(npm, 'SIGKILL')],
  ['SIGTERM to the bootstrap', () => process.kill(supervisor()?.pid ?? 0, 'SIGTERM')],
  ['kill -9 of the bootstrap', () => process.kill(supervisor()?.pid ?? 0, 'SIGKILL')],
])('%s leaves no process behind', { timeout: 120_000 }, async (_, kill) => {
  const backstop = await startBackstop(data.path)
  await backstop.ready()
  kill(backstop.npm.pid ?? 0)
  expect(await waitUntilGone(data.path)).toEqual([])
})

test.each([
  ['API', 'apps/api/dist/server.js', 'The API stopped by itself'],
  ['web app', 'next-server', 'The web app stopped by itself'],
  ['database', 'bin/postgres -D', 'The database stopped by itself'],
])('a crash of the %s is told, and stops everything with a code', { timeout: 120_000 }, async (_, part, words) => {
  const backstop = await startBackstop(data.path)
  await backstop.ready()
  process.kill(server(part)?.pid ?? 0, 'SIGKILL')
  expect(await backstop.exited).toBe(1)
  expect(backstop.output()).toContain(words)
  expect(await waitUntilGone(data.path)).toEqual([])
})
