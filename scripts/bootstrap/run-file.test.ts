import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstop-run-file-'))
  vi.stubEnv('DATA_DIR', folder)
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('a run notes where it is reached and on which database, without its password', async () => {
  vi.stubEnv('WEB_ORIGIN', 'https://backstop.example/')
  vi.stubEnv('DATABASE_URL', 'postgresql://me:hush@db.example:5433/plan?password=hush')
  const { livingRun, writeRun } = await import('./run-file.mjs')
  writeRun(3000, [])
  expect(livingRun()).toMatchObject({ origin: 'https://backstop.example', database: 'db.example:5433/plan' })
  expect(readFileSync(join(folder, 'run.json'), 'utf8')).not.toContain('hush')
})

test('a run on its own database names none', async () => {
  vi.stubEnv('WEB_ORIGIN', '')
  vi.stubEnv('DATABASE_URL', '')
  const { livingRun, writeRun } = await import('./run-file.mjs')
  writeRun(3700, [])
  expect(livingRun()).toMatchObject({ origin: 'http://localhost:3700', database: '' })
})
