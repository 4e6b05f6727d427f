import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { inNameOrder, type List } from './list.ts'
import { maximumPageSize, readPageRequest } from './page-request.ts'
import { type Page, readPages } from './read-page.ts'
import { sql } from './sql.ts'

let server: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  server = await createTestDatabase()
  pool = new pg.Pool({ connectionString: server.url, max: 1 })
  await pool.query('create table thing (id uuid primary key, owner uuid, name text, rank int not null, day text)')
})
afterAll(async () => {
  await pool.end()
  await server.drop()
})

/** Every shape of order: one key or several, up and down, with names that tie and days that are null. */
const lists: List[] = [
  [{ expression: inNameOrder(sql`t.name`), type: 'text' as const }],
  [{ expression: sql`t.rank`, type: 'int' as const, descending: true }],
  [
    { expression: sql`t.day collate "C"`, type: 'text' as const, descending: true, nullable: true },
    { expression: inNameOrder(sql`t.name`), type: 'text' as const },
  ],
  [
    { expression: sql`t.day collate "C"`, type: 'text' as const, nullable: true },
    { expression: sql`(t.rank / 3.0)::float8`, type: 'float8' as const, descending: true },
  ],
].map((keys, i) => ({ order: `order ${i}`, from: sql`thing t`, id: sql`t.id`, where: sql`true`, keys }))

const row = fc.record({
  id: fc.uuid({ version: 7 }),
  name: fc.constantFrom('a', 'A', 'á', 'b', 'B.', 'Ö', 'z', '😀', 'e\u0301', 'é', "d'Or"),
  rank: fc.integer({ min: -2, max: 3 }),
  day: fc.option(fc.constantFrom('2025', '2025-02', '2025-02-23'), { nil: null }),
})
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 40 })

async function fill(things: object[]) {
  await pool.query('truncate thing')
  await pool.query('insert into thing select * from jsonb_populate_recordset(null::thing, $1::jsonb)', [
    JSON.stringify(things),
  ])
}

async function read(list: List, args: object): Promise<Page> {
  const pages = await readPages({ pool }, list, readPageRequest(args), [null], { counted: true })
  return pages.get(null) as Page
}

/** All ids, page by page. */
async function walk(list: List, size: number, backwards: boolean): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await read(list, backwards ? { last: size, before: cursor } : { first: size, after: cursor })
    const seen = page.rows.map(({ id }) => id)
    backwards ? ids.unshift(...seen) : ids.push(...seen)
    if (!(backwards ? page.hasPreviousPage : page.hasNextPage)) return ids
    cursor = backwards ? page.rows[0]?.cursor : page.rows.at(-1)?.cursor
  }
}

const runs = process.env.SOAK ? 2000 : 60

test('paging forwards and backwards loses no row and shows none twice, whatever ties or is null', async () => {
  const sizes = fc.integer({ min: 1, max: 9 })
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...lists), sizes, sizes, async (things, list, forth, back) => {
      await fill(things)
      const whole = await read(list, { first: maximumPageSize })
      const ids = whole.rows.map(({ id }) => id)
      expect(new Set(ids)).toEqual(new Set(things.map(({ id }) => id)))
      expect(whole.total).toBe(things.length)
      expect(await walk(list, forth, false)).toEqual(ids)
      expect(await walk(list, back, true)).toEqual(ids)
    }),
    { numRuns: runs, seed: 7 },
  )
})

test('between two cursors stands what stands between them', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...lists), fc.nat(), fc.nat(), async (things, list, a, b) => {
      fc.pre(things.length > 0)
      await fill(things)
      const { rows: all } = await read(list, { first: maximumPageSize })
      const [from, to] = [a % all.length, b % all.length]
      const page = await read(list, { first: maximumPageSize, after: all[from]?.cursor, before: all[to]?.cursor })
      expect(page.rows).toEqual(all.slice(from + 1, Math.max(from + 1, to)))
    }),
    { numRuns: runs, seed: 7 },
  )
})

test('a row that comes or goes while somebody pages disturbs no other', async () => {
  const name = (i: number) => `name ${String(i).padStart(2, '0')}`
  const things = Array.from({ length: 9 }, (_, i) => ({
    id: `0195e8a0-0000-7000-8000-00000000000${i}`,
    name: name(i),
    rank: 0,
    day: null,
  }))
  await fill(things)
  const list = lists[0] as List
  const first = await read(list, { first: 3 })
  await pool.query('delete from thing where name = $1', [name(2)])
  await pool.query(`insert into thing (id, name, rank) values ('0195e8a0-0000-7000-8000-0000000000ff', 'name 00b', 0)`)
  const second = await read(list, { first: 3, after: first.rows.at(-1)?.cursor })
  expect(second.rows.map(({ id }) => id)).toEqual(things.slice(3, 6).map(({ id }) => id))
})

test.each([
  ['nonsense', 'x'],
  ['another list', Buffer.from('["order 1","3","0195e8a0-0000-7000-8000-000000000001"]').toString('base64url')],
  ['no id', Buffer.from('["order 0","a","b"]').toString('base64url')],
  [
    'a null where none can be',
    Buffer.from('["order 0",null,"0195e8a0-0000-7000-8000-000000000001"]').toString('base64url'),
  ],
  ['a NUL', Buffer.from('["order 0","\\u0000","0195e8a0-0000-7000-8000-000000000001"]').toString('base64url')],
])('a cursor of %s is refused by name', async (_what, after) => {
  await expect(read(lists[0] as List, { first: 1, after })).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'after' })
})

test.each([
  [{ first: 0 }, 'first', '1 to 100'],
  [{ first: -1 }, 'first', '1 to 100'],
  [{ first: 101 }, 'first', '1 to 100'],
  [{ last: 0 }, 'last', '1 to 100'],
  [{ last: 101 }, 'last', '1 to 100'],
  [{ first: 1, last: 1 }, 'last', 'first or last, not both'],
])('%j is refused, naming the argument and its limit', (args, field, limit) => {
  expect(() => readPageRequest(args)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', field, limit }))
})

test('a page has 20 rows unless asked', () => {
  expect(readPageRequest({})).toEqual({ size: 20, backwards: false, after: null, before: null })
})
