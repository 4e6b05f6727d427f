import { type Bank, type Explanation, explainRefusal } from '@backstop/quiz'
import type { Database, Transaction } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { putRows } from '../publication/rows.ts'

/** Why a claim bears no question of a type: as it is counted, and as it is told to an editor. */
export type QuestionRefusal = { type: string; reason: string } & Explanation

/**
 * Keeps what was refused while a document's questions were made, so that nobody proves them again to know. Where nothing has changed, nothing is
 * written.
 */
export async function keepRefusals(tx: Transaction, documentId: string, refused: Bank['refused']): Promise<void> {
  const rows = [...refusalsByClaim(refused)].flatMap(([claimId, all]) =>
    all.map(({ type, reason }) => ({ claimId, type, reason, documentId })),
  )
  const kept = await tx.itemRefusal.findMany({ where: { documentId } })
  const keyOf = ({ claimId, type, reason }: (typeof rows)[number]) => [claimId, type, reason].join('\n')
  const [before, after] = [new Set(kept.map(keyOf)), new Set(rows.map(keyOf))]
  const gone = kept.filter((row) => !after.has(keyOf(row)))
  if (gone.length > 0)
    await tx.$executeRaw`
      DELETE FROM "ItemRefusal" f USING unnest(${gone.map(({ claimId }) => claimId)}::uuid[], ${gone.map(({ type }) => type)}::text[],
        ${gone.map(({ reason }) => reason)}::text[]) AS g(claim, type, reason)
      WHERE f."claimId" = g.claim AND f.type = g.type AND f.reason = g.reason`
  await putRows(
    tx,
    'ItemRefusal',
    rows.filter((row) => !before.has(keyOf(row))),
  )
}

/** Why each of these published claims bears no more questions, in one statement; nothing of those that bear all, or are not published. */
export async function readRefusals(
  database: Pick<Database, 'pool'>,
  claims: readonly string[],
): Promise<Map<string, QuestionRefusal[]>> {
  const rows = await select<Refused>(
    database,
    sql`select f."claimId" as claim, f.type, f.reason from "ItemRefusal" f join "Claim" c on c.id = f."claimId"
      where f."claimId" = any(${[...claims]}::uuid[]) order by f.type, f.reason`,
  )
  return refusalsByClaim(rows)
}

type Refused = { claim: string; type: string; reason: string }

/** Each reason once a claim. */
export const refusalsByClaim = (refused: readonly Refused[]): Map<string, QuestionRefusal[]> =>
  new Map(
    [...Map.groupBy(refused, ({ claim }) => claim)].map(([claim, all]) => {
      const told = new Map(
        all.map(({ type, reason }) => [`${type} ${reason}`, { type, reason, ...explainRefusal(reason) }]),
      )
      return [claim, [...told.values()]]
    }),
  )
