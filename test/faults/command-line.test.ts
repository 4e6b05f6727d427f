import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, expect, test } from 'vitest'
import { findProcesses, killAll, makeDataFolder, root, startBackstop, waitUntilGone } from './running-backstop.ts'

const data = makeDataFolder()
afterEach(() => killAll(data.path))
afterAll(() => data.remove())

const slug = 'europe-comes-to-the-table-with-a-peacekeeping-plan'
const exportQuiz = ['quiz', 'export', '--document', slug, '--seed', '7', '--format', 'json']

/** Runs `npm run -s backstop -- <args>` as a user does. */
async function backstop(args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { DATABASE_URL, ...env } = process.env
  const npm = spawn('npm', ['run', '-s', 'backstop', '--', ...args], {
    cwd: root,
    env: { ...env, DATA_DIR: data.path },
  })
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
