import pg from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from './test-database.ts'

test('a test database has the migrated tables and is nobody else’s', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()])
  const client = new pg.Client({ connectionString: one.url })
  await client.connect()
  const { rows } = await client.query('select count(*)::int as n from _prisma_migrations where finished_at is not null')
  expect(rows[0].n).toBeGreaterThan(0)
  expect(one.url).not.toBe(two.url)
  await client.end()
  await Promise.all([one.drop(), two.drop()])
  await expect(new pg.Client({ connectionString: one.url }).connect()).rejects.toThrow('does not exist')
})
