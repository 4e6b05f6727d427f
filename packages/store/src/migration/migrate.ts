// Migrations, as a process of its own that exits (the engine is one a process), under the Node that npm installed:
//   npm run migration              applies what is missing to DATABASE_URL
//   npm run migration new <name>   writes a migration from the existing ones to prisma/schema
//   npm run migration diff         prints that difference; exit code 2 when there is one
// `new` and `diff` only need some server for a shadow database: without DATABASE_URL they start a throw-away one.
import { startThrowaway } from '../embedded/throwaway.ts'
import { asMigrationList, readMigrations, readSchema, writeMigration } from './migration-files.ts'
import { settleHistory } from './migration-history.ts'

/** Loaded when needed: that takes longer than to see that nothing is missing. */
const openEngine = async (url: string) => (await import('./schema-engine.ts')).openSchemaEngine(url)
const filters = { externalTables: [], externalEnums: [] }

async function apply(url: string): Promise<number> {
  const migrations = readMigrations()
  if (!(await settleHistory(url, migrations))) return 0
  const engine = await openEngine(url)
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: asMigrationList(migrations),
    filters,
  })
  for (const name of appliedMigrationNames) console.log(`applied ${name}`)
  return 0
}

async function difference(url: string): Promise<{ sql: string; empty: boolean }> {
  const engine = await openEngine(url)
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'migrations', ...asMigrationList(readMigrations()) },
    to: { tag: 'schemaDatamodel', files: readSchema() },
    script: true,
    exitCode: true,
    filters,
  })
  return { sql: stdout ?? '', empty: exitCode === 0 }
}

async function create(url: string, name: string | undefined): Promise<number> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('Name the migration in snake_case: new <name>')
  const { sql, empty } = await difference(url)
  console.log(empty ? 'The migrations already make prisma/schema.' : writeMigration(name, sql, new Date()))
  return 0
}

async function diff(url: string): Promise<number> {
  const { sql, empty } = await difference(url)
  console.log(empty ? 'The migrations make prisma/schema.' : sql)
  return empty ? 0 : 2
}

async function withShadowServer(work: (url: string) => Promise<number>): Promise<number> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL)
  const server = await startThrowaway()
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}

async function run([command = 'apply', name]: string[]): Promise<number> {
  if (command === 'new') return withShadowServer((url) => create(url, name))
  if (command === 'diff') return withShadowServer(diff)
  if (command !== 'apply') throw new Error(`Unknown command "${command}": apply, new <name> or diff`)
  if (!process.env.DATABASE_URL) throw new Error('Set DATABASE_URL to the database to migrate.')
  return apply(process.env.DATABASE_URL)
}

try {
  process.exit(await run(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
