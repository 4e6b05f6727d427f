import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from '../generated/client/client.ts'
import { nameStatement } from './name-statement.ts'

/** The way to the database: Prisma and plain SQL over one pool of connections. */
export type Database = {
  prisma: PrismaClient
  pool: pg.Pool
  /** What uses the connections beside requests, and has to let go of them first. */
  beforeClose: Set<() => Promise<void>>
  /** Waits for what is under way, then lets every connection go. */
  close: () => Promise<void>
}

/** What a use case does its work through, inside or outside a transaction. */
export type Transaction = Prisma.TransactionClient

/** Opens a pool (`connections` at most, 10 by default) on a Postgres URL. Connects when first used. */
export function openDatabase(url: string, { connections = 10 } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  // An idle connection that the server drops must not end the process; the next query reports it.
  pool.on('error', () => {})
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameStatement(sql) }),
    // Who waits for a connection, or for somebody else's publication, waits as long as a request may take.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  })
  const beforeClose = new Set<() => Promise<void>>()
  return {
    prisma,
    pool,
    beforeClose,
    close: async () => {
      await Promise.allSettled([...beforeClose].map((letGo) => letGo()))
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}
