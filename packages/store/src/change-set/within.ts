import type { Database, Transaction } from '../database.ts'

/** Does one act of curation in a transaction; who waits for another editor's waits as long as a request may take. */
export const within = <Result>(
  { prisma }: Pick<Database, 'prisma'>,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> => prisma.$transaction(work, { timeout: 15_000, maxWait: 10_000 })
