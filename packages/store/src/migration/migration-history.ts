import { createHash } from 'node:crypto'
import pg from 'pg'
import type { MigrationFile } from './migration-files.ts'

/** The lock that Prisma's engine takes while it migrates. */
const migrationLock = 72707369

/**
 * Makes the history in the database fit to be continued. Each migration runs as one transaction that also marks it
 * finished (see `engine-adapter.ts`), so one that is begun and not finished, by a kill or a failure, left nothing behind:
 * it is marked rolled back and will be applied anew.
 * @returns whether any migration is missing
 * @throws Error when an applied migration was edited since, or is unknown to this version of the code
 */
export async function settleHistory(url: string, migrations: MigrationFile[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const table = await client.query(`select to_regclass('_prisma_migrations') as name`)
    if (table.rows[0].name === null) return true
    // An unfinished one may be under way in another process: wait for it.
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null',
    )
    const applied = await client.query<{ name: string; checksum: string }>(
      'select migration_name as name, checksum from _prisma_migrations where rolled_back_at is null',
    )
    for (const { name, checksum } of applied.rows) checkApplied(name, checksum, migrations)
    return applied.rows.length < migrations.length
  } finally {
    await client.end()
  }
}

function checkApplied(name: string, checksum: string, migrations: MigrationFile[]): void {
  const file = migrations.find((migration) => migration.name === name)
  if (!file)
    throw new Error(`The database is newer than this code (migration ${name} is unknown here): update the code.`)
  if (createHash('sha256').update(file.sql).digest('hex') !== checksum)
    throw new Error(
      `Migration ${name} was changed after it was applied: restore the file, and put the change into a new migration.`,
    )
}
