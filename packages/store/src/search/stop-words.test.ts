import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { stopWords } from './stop-words.ts'

let server: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  server = await createTestDatabase()
  pool = new pg.Pool({ connectionString: server.url, max: 1 })
})
afterAll(async () => {
  await pool.end()
  await server.drop()
})

test('Postgres has none of these words in an index, and no other common one is missing', async () => {
  const more = ['would', 'could', 'may', 'without', 'yet', 'also', 'us', 'won', 'they', 'within', 'cannot', 'upon']
  const { rows } = await pool.query<{ word: string }>(
    `select word from unnest($1::text[]) word where to_tsvector('english', word) = ''`,
    [[...stopWords, ...more]],
  )
  expect(new Set(rows.map(({ word }) => word))).toEqual(stopWords)
  expect(stopWords.size).toBe(127)
})
