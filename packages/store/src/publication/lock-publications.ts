import type { Transaction } from '../database.ts'

/**
 * Takes the lock of publications and of what is made of them, until the transaction ends: one at a time. Whoever locks a change set or a slug too
 * takes this first.
 */
export const lockPublications = (tx: Transaction) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backstop.publish'))`
