import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { withDatabase } from './database-url.ts'

/** Postgres's internal one-byte type `"char"`, which the catalog uses and the adapter does not know. */
const charOid = 18
/** The array of it, which the adapter does know. No query of the engine asks for a real one. */
const charArrayOid = 1002

/**
 * Added to every script, and so in its transaction: what the engine would note in a second one, which a kill could
 * prevent. A shadow database has no such table.
 */
const markFinished = `do $$ begin
  if to_regclass('_prisma_migrations') is not null then
    update _prisma_migrations set finished_at = now() where finished_at is null and rolled_back_at is null;
  end if;
end $$`

/**
 * The adapter that Prisma's schema engine talks through, with four faults of @prisma/adapter-pg 7.10.1 mended:
 * `executeScript` splits at every `;` (inside function bodies too), `"char"` columns are refused, the shadow database
 * is the real one when a connection string is given, and it is dropped while its pool is still open.
 */
export function engineAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => connectToShadow(url),
  }
}

async function connect(url: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: url })
  relabelChar(pool)
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
      const result = await queryRaw(query)
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      )
      return { ...result, columnTypes }
    },
    executeScript: async (script: string) => {
      try {
        await pool.query(`${script};\n${markFinished}`)
      } catch (error) {
        throw asAdapterError(error)
      }
    },
  })
}

async function connectToShadow(url: string): Promise<SqlDriverAdapter> {
  const name = `shadow_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  // template0: what somebody added to template1 must not count as part of our schema.
  await admin.query(`create database ${name} template template0`)
  const shadow = await connect(withDatabase(url, name))
  const dispose = shadow.dispose.bind(shadow)
  return Object.assign(shadow, {
    dispose: async () => {
      await dispose()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  })
}

function relabelChar(pool: pg.Pool): void {
  const query: (...values: unknown[]) => Promise<pg.QueryArrayResult> = pool.query.bind(pool)
  Object.assign(pool, {
    query: async (...values: unknown[]) => {
      const result = await query(...values)
      for (const field of result.fields ?? []) if (field.dataTypeID === charOid) field.dataTypeID = charArrayOid
      return result
    },
  })
}

function asAdapterError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  return new DriverAdapterError({
    kind: 'postgres',
    code: error.code ?? 'N/A',
    severity: error.severity ?? 'ERROR',
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  })
}
