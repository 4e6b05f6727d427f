import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../packages/store/src/database.ts'
import { readIngestion } from '../../packages/store/src/ingestion/read-ingestion.ts'
import { startIngestion } from '../../packages/store/src/ingestion/start-ingestion.ts'
import { createTestDatabase, type TestDatabase } from '../../packages/store/src/testing/test-database.ts'

const script = fileURLToPath(new URL('../../apps/api/dist/server.js', import.meta.url))

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

/** Runs the server on a port of the system's choice, as a process of its own. */
function run(env: Record<string, string>) {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, [script], { env: { PATH, NODE_COMPILE_CACHE, API_PORT: '0', ...env } })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (said.out += chunk))
  child.stderr.on('data', (chunk) => (said.err += chunk))
  // Once its streams are closed too: what it says last may arrive after its end.
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, said, ended }
}

async function started(env: Record<string, string>) {
  const process = run(env)
  while (!process.said.out.includes('API on')) {
    if (process.child.exitCode !== null) throw new Error(process.said.err)
    await new Promise((done) => setTimeout(done, 20))
  }
  return { ...process, url: /http:\S+/.exec(process.said.out)?.[0] ?? '' }
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s: what is under way is finished, then nothing is left', async (signal) => {
  const { child, url, ended, said } = await started({ DATABASE_URL: database.url })
  const health = await fetch(url.replace('/graphql', '/healthz'))
  expect(health.status).toBe(200)
  // A request whose body is still on its way when the process is told to stop.
  let finish: () => void = () => {}
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"query":'))
      finish = () => {
        stream.enqueue(new TextEncoder().encode('"{ knowledgeRevision }"}'))
        stream.close()
      }
    },
  })
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
  const answer = fetch(url, init as RequestInit)
  await new Promise((done) => setTimeout(done, 200))
  child.kill(signal)
  await new Promise((done) => setTimeout(done, 200))
  await expect(fetch(url)).rejects.toThrow()
  finish()
  expect(await (await answer).json()).toEqual({ data: { knowledgeRevision: 0 } })
  expect(await ended).toBe(0)
  expect(said.err).toBe('')
})

test('whoever holds a connection open delays the end for a moment, and no document is begun meanwhile', async () => {
  const { child, url, ended } = await started({ DATABASE_URL: database.url })
  const store = openDatabase(database.url)
  const bringIn = (source: string) =>
    startIngestion(
      store,
      { source, format: 'TEXT', given: {}, review: true, anyway: false, replaces: null },
      { by: { id: null, name: 'tester' }, now: new Date() },
    )
  const statusOf = async (id: string) => (await readIngestion(store, id))?.status
  const first = await bringIn('A title\nA text that shows that the worker works.')
  while ((await statusOf(first)) !== 'ASKING') await new Promise((done) => setTimeout(done, 50))
  const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"query":')) })
  const headers = { 'content-type': 'application/json' }
  const held = fetch(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit).catch(() => null)
  await new Promise((done) => setTimeout(done, 200))
  const told = Date.now()
  child.kill('SIGTERM')
  await new Promise((done) => setTimeout(done, 200))
  const late = await bringIn('Another title\nA text that comes too late for this worker.')
  expect(await ended).toBe(0)
  // The supervisor kills what is still there after eight seconds.
  expect(Date.now() - told).toBeLessThan(7_500)
  expect(await held).toBeNull()
  expect(await statusOf(late)).toBe('WAITING')
  await store.close()
})

test('what is wrong with the environment is said in one line', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as { port: number }
  const cases = [
    [{}, /^Set DATABASE_URL.*\n$/],
    [{ DATABASE_URL: database.url, API_PORT: 'x' }, /^API_PORT is "x", no port number\.\n$/],
    [{ DATABASE_URL: database.url, API_PORT: String(port) }, /^Port \d+ is taken: set API_PORT to a free one\.\n$/],
    [{ DATABASE_URL: 'nonsense' }, /^DATABASE_URL .*\n$/],
    [{ DATABASE_URL: database.url, BACKSTOP_SECRET: 'short' }, /^BACKSTOP_SECRET has 5 characters: .*\n$/],
    [{ DATABASE_URL: database.url, TRUSTED_ONLY: '1' }, /^TRUSTED_ONLY needs TRUSTED_DOCUMENTS.*\n$/],
  ] as const
  const runs = cases.map(async ([env, line]) => {
    const { ended, said } = run(env as Record<string, string>)
    expect(await ended).toBe(1)
    expect(said.err).toMatch(line)
  })
  await Promise.all(runs)
  holder.close()
})

test('what is asked by GET over a socket is answered, and HEAD and weights are heard', async () => {
  const { child, url, ended } = await started({ DATABASE_URL: database.url })
  const address = `${url}?query=${encodeURIComponent('{ knowledgeRevision }')}`
  for (const accept of ['application/json', 'image/png;q=0.5, application/json;q=0.9']) {
    const response = await fetch(address, { headers: { accept } })
    expect([response.status, await response.json()], accept).toEqual([200, { data: { knowledgeRevision: 0 } }])
  }
  expect((await fetch(address, { method: 'HEAD', headers: { accept: 'application/json' } })).status).toBe(200)
  child.kill('SIGTERM')
  await ended
})
