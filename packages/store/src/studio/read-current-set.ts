import type { AggregateKind } from '@backstop/knowledge'
import type { Gathering } from '../change-set/open-change-set.ts'
import type { Database } from '../database.ts'
import { type Sql, select, sql } from '../page/sql.ts'
import { isSuggestion } from './list-suggestions.ts'

/** What gathers until it is published together. */
export type CurrentSet = {
  id: string
  version: number
  /** How many things it would publish, and how many suggestions wait for a decision. */
  accepted: number
  pending: number
}

const read = (where: Sql): Sql => sql`select s.id, s.version, ${countOf(sql`r.decision = 'ACCEPTED'`)} as accepted,
    ${countOf(sql`r.decision = 'PENDING' and ${isSuggestion}`)} as pending
  from "ChangeSet" s where ${where}`

const countOf = (which: Sql): Sql => sql`(
  select count(distinct r."aggregateId")::int from "Revision" r join "Aggregate" a on a.id = r."aggregateId"
  where r."changeSetId" = s.id and ${which})`

/** The current set of a document or an editor; null while nothing gathers. */
export async function readCurrentSetOf(
  database: Pick<Database, 'pool'>,
  gathering: Gathering,
): Promise<CurrentSet | null> {
  const isTheirs =
    'document' in gathering
      ? sql`s."documentId" = ${gathering.document}::uuid`
      : sql`s."ownerId" = ${gathering.owner}::uuid`
  const [row] = await select<CurrentSet>(database, read(sql`s.status = 'OPEN' and ${isTheirs}`))
  return row ?? null
}

/** The current sets of documents, by document. */
export async function readCurrentSetsOf(
  database: Pick<Database, 'pool'>,
  documents: readonly string[],
): Promise<Map<string, CurrentSet>> {
  const rows = await select<CurrentSet & { document: string }>(
    database,
    sql`select o.*, s."documentId" as document from (${read(sql`s.status = 'OPEN' and s."documentId" = any(${documents}::uuid[])`)}) o
      join "ChangeSet" s on s.id = o.id`,
  )
  return new Map(rows.map(({ document, ...set }) => [document, set]))
}

/** How many of the suggestions that wait in each of these sets are less sure than `sure`; those that say nothing of it are sure. */
export async function countUnsure(
  database: Pick<Database, 'pool'>,
  { changeSets, sure }: { changeSets: readonly string[]; sure: number },
): Promise<Map<string, number>> {
  const rows = await select<{ id: string; unsure: number }>(
    database,
    sql`select s.id, ${countOf(sql`r.decision = 'PENDING' and r.confidence < ${sure} and ${isSuggestion}`)} as unsure
      from "ChangeSet" s where s.id = any(${changeSets}::uuid[])`,
  )
  return new Map(rows.map(({ id, unsure }) => [id, unsure]))
}

/** How many things of a kind a set changes, or withdraws. */
export type ChangeCount = { kind: AggregateKind; withdraws: boolean; count: number }

/** What each of these sets would publish, counted by kind. */
export async function countChanges(
  database: Pick<Database, 'pool'>,
  changeSets: readonly string[],
): Promise<Map<string, ChangeCount[]>> {
  const rows = await select<ChangeCount & { id: string }>(
    database,
    sql`select c.id, c.kind, c.withdraws, count(*)::int as count from (
        select distinct on (r."changeSetId", r."aggregateId") r."changeSetId" as id, a.kind::text as kind, r.action = 'WITHDRAW' as withdraws
        from "Revision" r join "Aggregate" a on a.id = r."aggregateId"
        where r."changeSetId" = any(${changeSets}::uuid[]) and r.decision = 'ACCEPTED'
        order by r."changeSetId", r."aggregateId", r.position desc
      ) c group by c.id, c.kind, c.withdraws order by c.kind, c.withdraws`,
  )
  const counted = Map.groupBy(rows, ({ id }) => id)
  return new Map([...counted].map(([id, all]) => [id, all.map(({ id: _, ...each }) => each)]))
}

/** Change sets by their ids, published or not. */
export async function readCurrentSets(
  database: Pick<Database, 'pool'>,
  ids: readonly string[],
): Promise<Map<string, CurrentSet>> {
  const rows = await select<CurrentSet>(database, read(sql`s.id = any(${ids}::uuid[])`))
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * The revision by which an editor edited something last in a set, as long as it stands; null where they edited nothing. That a new document is
 * there at all is no edit in it: taken back, it would be gone with all that is drafted of it. Nor is what is a draft again because its
 * publication was taken back: nobody has edited it since.
 */
export async function findOwnEdit(
  database: Pick<Database, 'pool'>,
  { changeSet, editor }: { changeSet: string; editor: string },
): Promise<string | null> {
  const [row] = await select<{ id: string }>(
    database,
    sql`select r.id from "Revision" r join "Aggregate" a on a.id = r."aggregateId"
      where r."changeSetId" = ${changeSet}::uuid and r.author = ${editor} and r.decision = 'ACCEPTED'
        and not (a.kind = 'DOCUMENT' and r."baseRevisionId" is null)
        and not (a."publishedRevisionId" is null and exists (
          select from "Revision" o join "Publication" p on p."changeSetId" = o."changeSetId"
          where o."aggregateId" = r."aggregateId" and o.decision = 'ACCEPTED' and o."contentHash" = r."contentHash"))
      order by r.position desc limit 1`,
  )
  return row?.id ?? null
}

/** The id of a document's current set; null while nothing gathers. What is in it is not counted. */
export async function findCurrentSet(database: Pick<Database, 'pool'>, document: string): Promise<string | null> {
  const [row] = await select<{ id: string }>(
    database,
    sql`select id from "ChangeSet" where "documentId" = ${document}::uuid and status = 'OPEN'`,
  )
  return row?.id ?? null
}
