import type { Transaction } from '../database.ts'

/**
 * Taken before it is looked which slugs and keys are free, until the transaction ends: of two that choose at once, one finds the other's. Whoever locks a
 * change set too has done so before.
 */
export const lockNames = (tx: Transaction) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('backstop.slug'))`

/** What is wanted, with the first number behind it that makes it nobody's: "crane", "crane-2". */
export function firstFree(wanted: string, isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted}-${n}`
    if (!isTaken(name)) return name
  }
}
