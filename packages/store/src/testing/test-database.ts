import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { inject } from 'vitest'
import { withDatabase } from '../migration/database-url.ts'

const execute = promisify(execFile)
const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** What a template holds, beside the tables, and how it is made. */
const templates = {
  /** Tables and laws, no rows. */
  empty: ['packages/store/src/migration/migrate.ts'],
  /** As `npm start` leaves it: the seeds applied and published, questions proved. */
  seeded: ['apps/cli/src/main.ts', 'seed', '--json'],
} as const

/** A database of its own for one test file. */
export type TestDatabase = {
  /** Connection string. */
  url: string
  /** Drops it, cutting connections that are still open. */
  drop: () => Promise<void>
}

/**
 * Makes a real, fully migrated database in about 50 ms by copying a template, so that test files share nothing and
 * run side by side:
 *
 *     const database = await createTestDatabase()          // or createTestDatabase('seeded')
 *     const store = openStore(database.url)
 *     afterAll(async () => { await store.close(); await database.drop() })
 *
 * The server is started once for all files by `test-server.ts` beside this (vitest's global setup); the templates
 * are made when first asked for (1 s and what seeding takes), by whichever file comes first.
 */
export async function createTestDatabase(contents: keyof typeof templates = 'empty'): Promise<TestDatabase> {
  const server = inject('testServer')
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  try {
    // One at a time: Postgres refuses to copy a template that another connection is copying or filling.
    await admin.query(`select pg_advisory_lock(hashtext('test template'))`)
    const template = await findOrMakeTemplate(admin, server, contents)
    await admin.query(`create database ${name} template ${template}`)
  } finally {
    await admin.end()
  }
  return { url: withDatabase(server, name), drop: () => drop(server, name) }
}

async function findOrMakeTemplate(admin: pg.Client, server: string, contents: keyof typeof templates): Promise<string> {
  const template = `template_${contents}`
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [template])
  if (rowCount) return template
  const base = contents === 'empty' ? 'template0' : await findOrMakeTemplate(admin, server, 'empty')
  // Under its name only when complete: a seed that fails must fail in the next file too.
  await admin.query(`drop database if exists ${template}_new`)
  await admin.query(`create database ${template}_new template ${base}`)
  const env = { ...process.env, DATABASE_URL: withDatabase(server, `${template}_new`) }
  await execute(process.execPath, [...templates[contents]], { cwd: root, env })
  await admin.query(`alter database ${template}_new rename to ${template}`)
  return template
}

async function drop(server: string, name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
}
