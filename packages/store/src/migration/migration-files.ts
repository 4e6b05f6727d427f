import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList, SchemaContainer } from '@prisma/schema-engine-wasm'

const prismaFolder = fileURLToPath(new URL('../../../../prisma/', import.meta.url))
const schemaFolder = join(prismaFolder, 'schema')
const migrationsFolder = join(prismaFolder, 'migrations')

/** One `prisma/migrations/<name>/migration.sql`. */
export type MigrationFile = { name: string; sql: string }

/** All of `prisma/schema/*.prisma`, by name. */
export function readSchema(): SchemaContainer[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => join(schemaFolder, name))
    .map((path) => ({ path, content: readFileSync(path, 'utf8') }))
}

/** All migrations in the order in which they apply. */
export function readMigrations(): MigrationFile[] {
  if (!existsSync(migrationsFolder)) return []
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') }))
}

/** The same as the schema engine wants it. */
export function asMigrationList(migrations: MigrationFile[]): MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

/**
 * Writes a new migration after all others.
 * @param at when it was made; its name starts with the UTC seconds of it
 * @returns the path of the file
 */
export function writeMigration(name: string, sql: string, at: Date): string {
  const stamp = at.toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), generateColumns(sql))
  return join(folder, 'migration.sql')
}

/**
 * The schema language has no generated columns: the schema says them as defaults, which Postgres would refuse.
 * `"tsv" tsvector DEFAULT f(text)` becomes `"tsv" tsvector GENERATED ALWAYS AS (f(text)) STORED`.
 */
export function generateColumns(sql: string): string {
  return sql.replace(/ tsvector DEFAULT (.+?)(?=,?;?$)/gm, ' tsvector GENERATED ALWAYS AS ($1) STORED')
}
