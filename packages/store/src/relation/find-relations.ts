import type { RelationKind } from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { all, type Sql, select, sql } from '../page/sql.ts'

/** A relation between two published claims, as one of them sees it. */
export type SeenRelation = {
  id: string
  kind: RelationKind
  basis: 'STATED' | 'EDITORIAL'
  because: string | null
  /** OUTGOING when the claim that looks is the one that requires, enables … the other. */
  direction: 'OUTGOING' | 'INCOMING'
  /** The claim that looks. */
  fromHere: string
  /** The claim at the other end. */
  otherId: string
}

const seenFrom = (direction: SeenRelation['direction'], condition: Sql): Sql => {
  const [here, there] = direction === 'OUTGOING' ? [sql`"fromId"`, sql`"toId"`] : [sql`"toId"`, sql`"fromId"`]
  return sql`select id, kind, basis, because, ${direction} as direction, ${here} as "fromHere", ${there} as "otherId"
    from "ClaimRelation" where ${condition}`
}

/** The relations of each claim, outgoing ones first, in the order of their ids, in one statement. */
export async function findRelationsOf(
  database: Pick<Database, 'pool'>,
  claims: readonly string[],
  kind: RelationKind | null,
): Promise<Map<string, SeenRelation[]>> {
  const ofKind = kind ? sql`kind = ${kind}::"RelationKind"` : sql`true`
  const rows = await select<SeenRelation>(
    database,
    sql`${seenFrom('OUTGOING', all([sql`"fromId" = any(${claims}::uuid[])`, ofKind]))} union all
      ${seenFrom('INCOMING', all([sql`"toId" = any(${claims}::uuid[])`, ofKind]))} order by direction desc, id`,
  )
  return Map.groupBy(rows, ({ fromHere }) => fromHere)
}

/** Relations by their ids, seen from one end. */
export async function findRelations(
  database: Pick<Database, 'pool'>,
  ids: readonly string[],
  direction: SeenRelation['direction'],
): Promise<SeenRelation[]> {
  return select<SeenRelation>(database, seenFrom(direction, sql`id = any(${ids}::uuid[])`))
}
