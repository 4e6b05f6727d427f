import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { generateColumns, readMigrations } from './migration-files.ts'
import { settleHistory } from './migration-history.ts'

const migrations = readMigrations()
const last = migrations.at(-1) ?? { name: '', sql: '' }
let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('create table history as table _prisma_migrations')
})
beforeEach(() => client.query('truncate _prisma_migrations; insert into _prisma_migrations table history'))
afterAll(async () => {
  await client.end()
  await database.drop()
})

test('a history that is whole stays as it is', async () => {
  expect(await settleHistory(database.url, migrations)).toBe(false)
  const { rows } = await client.query('select 1 from _prisma_migrations where rolled_back_at is not null')
  expect(rows).toEqual([])
})

test('a migration that a kill cut short is marked rolled back, since it left nothing', async () => {
  await client.query('update _prisma_migrations set finished_at = null where migration_name = $1', [last.name])
  expect(await settleHistory(database.url, migrations)).toBe(true)
  const { rows } = await client.query('select migration_name from _prisma_migrations where rolled_back_at is not null')
  expect(rows).toEqual([{ migration_name: last.name }])
})

test('an applied migration that was edited is refused, and so is a database from a newer version', async () => {
  const edited = migrations.map((file) => (file === last ? { ...file, sql: `${file.sql} ` } : file))
  await expect(settleHistory(database.url, edited)).rejects.toThrow(`${last.name} was changed after it was applied`)
  await expect(settleHistory(database.url, migrations.slice(0, -1))).rejects.toThrow('newer than this code')
})

test('each migration notes its end in its own transaction, and applying again does nothing', async () => {
  const { rows } = await client.query('select 1 from _prisma_migrations where finished_at is null')
  expect(rows).toEqual([])
  const env = { ...process.env, DATABASE_URL: database.url }
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'migrate.ts')], { env })
  expect(stdout).toBe('')
})

test('a default that refers to a column becomes the generated column it stands for', () => {
  expect(
    generateColumns(`CREATE TABLE "Claim" (
    "text" TEXT NOT NULL,
    "tsv" tsvector DEFAULT to_tsvector('english'::regconfig, text),
    "other" tsvector DEFAULT to_tsvector('simple'::regconfig, text)
);
ALTER TABLE "Entity" ADD COLUMN "tsv" tsvector DEFAULT to_tsvector('simple'::regconfig, name);`),
  ).toBe(`CREATE TABLE "Claim" (
    "text" TEXT NOT NULL,
    "tsv" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, text)) STORED,
    "other" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, text)) STORED
);
ALTER TABLE "Entity" ADD COLUMN "tsv" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, name)) STORED;`)
})
