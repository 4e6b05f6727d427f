import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../packages/store/src/testing/test-database.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase('seeded')
})
afterAll(() => place.drop())

test.each([
  [['quiz', 'score', '--all', '/no/sheet.txt'], '/no/sheet.txt cannot be read: ENOENT. Name a file that you may read.'],
  [
    ['quiz', 'measure', '--out', '/dev/null/x'],
    '/dev/null/x cannot be written: ENOTDIR. Name a folder that you may write to.',
  ],
  [['quiz', 'measure', '--length', '0'], 'The length of a set of questions cannot be “0”'],
  [['seed'], 'The folder of the seeds, /no/seeds, cannot be read: ENOENT. Set SEEDS_DIR to one that can, or unset it.'],
])('%j is refused in words', (args, words) => {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  const program = join(import.meta.dirname, '../../apps/cli/dist/main.js')
  const env = { PATH, NODE_COMPILE_CACHE, DATABASE_URL: place.url, SEEDS_DIR: '/no/seeds' }
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stderr).toContain(words)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
