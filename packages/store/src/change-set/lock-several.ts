import type { Transaction } from '../database.ts'

/** Taken first by whoever takes several change sets in one transaction: two that took the same ones in another order would wait for each other for ever. */
export const lockSeveral = (tx: Transaction) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backstop.several'))`
