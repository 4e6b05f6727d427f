import type { Database, Transaction } from '../database.ts'

/**
 * Takes the lock of publications and of what is made of them, until the transaction ends: one at a time. Whoever locks a change set or a slug too
 * takes this first.
 */
export const lockPublications = (tx: Transaction) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backstop.publish'))`

/**
 * A transaction that may wait for that lock and work for so long, in milliseconds: each of its statements too, though the connection
 * would end others sooner.
 */
export const patiently = <Result>(
  { prisma }: Pick<Database, 'prisma'>,
  milliseconds: number,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> =>
  prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(milliseconds)}, true)`
      return work(tx)
    },
    { timeout: milliseconds },
  )
