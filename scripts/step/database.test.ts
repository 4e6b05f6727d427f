import { afterEach, expect, test, vi } from 'vitest'
import { dataDir, whereDataStays } from './database.ts'

afterEach(() => vi.unstubAllEnvs())

test('data stays in a folder that is named from the repository, unless it lies elsewhere', () => {
  vi.stubEnv('DATABASE_URL', '')
  const named = whereDataStays()
  expect(named.startsWith('/') || named === dataDir).toBe(true)
})

test('data of one’s own Postgres stays there, and its address is not shown', () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://me:hush@db.example/plan')
  expect(whereDataStays()).toBe('the database of DATABASE_URL')
})
