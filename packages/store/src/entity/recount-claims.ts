import type { Transaction } from '../database.ts'

/** The entities that these claims mention now. */
export async function readMentioned(tx: Transaction, claims: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "entityId" AS id FROM "ClaimEntity" WHERE "claimId" = ANY(${claims}::uuid[])`
  return rows.map(({ id }) => id)
}

/** Counts anew in how many claims each of these entities occurs, a claim counting once whatever the roles. */
export async function recountClaims(tx: Transaction, entities: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Entity" e SET "claimCount" = (SELECT count(DISTINCT m."claimId") FROM "ClaimEntity" m WHERE m."entityId" = e.id)
    WHERE e.id = ANY(${[...new Set(entities)]}::uuid[])`
}
