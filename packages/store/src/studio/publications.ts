import type { Database } from '../database.ts'
import { type List, parentId } from '../page/list.ts'
import { select, sql } from '../page/sql.ts'

/** A publication, with what became of it. */
export type StudioPublication = {
  /** The change set. */
  id: string
  revision: number
  publishedAt: Date
  /** Who gathered it, by name. */
  author: string
  title: string
  document: string | null
  things: number
  /** The change set that it takes back, and the publication that took it back since. */
  undoes: string | null
  undoneBy: number | null
  /** Can it be taken back whole? Not twice, and not where something of it was published anew since. */
  undoable: boolean
}

/** All publications, the latest first; those up to a knowledge revision where one is named. */
export const listPublications = (through: number | null): List => ({
  order: 'publications',
  from: sql`"Publication" p0`,
  id: sql`p0."changeSetId"`,
  where: through === null ? sql`true` : sql`p0.revision <= ${through}`,
  keys: [{ expression: sql`p0.revision`, type: 'int', descending: true }],
})

/** The revisions that a publication wrote, or that a set would, by kind and in the order of proposal. */
export const listPublished = (): List => ({
  order: 'published',
  from: sql`"Revision" r`,
  id: sql`r.id`,
  where: sql`r."changeSetId" = ${parentId} and r.decision = 'ACCEPTED' and not exists (
    select from "Revision" l where l."changeSetId" = r."changeSetId" and l."aggregateId" = r."aggregateId" and l.decision = 'ACCEPTED' and l.position > r.position)`,
  keys: [{ expression: sql`r.position`, type: 'int' }],
})

/** Publications by their change sets, in one statement. */
export async function readPublications(
  database: Pick<Database, 'pool'>,
  ids: readonly string[],
): Promise<Map<string, StudioPublication>> {
  const rows = await select<StudioPublication>(
    database,
    sql`select s.id, p.revision, p."publishedAt", coalesce(u.name, s.author) as author, s.title, s."documentId" as document,
        s."undoesId" as undoes, b.revision as "undoneBy", w.things, w.undoable and b.revision is null as undoable
      from "Publication" p join "ChangeSet" s on s.id = p."changeSetId" left join "User" u on u.id::text = s.author
      cross join lateral (
        select max(q.revision) as revision from "ChangeSet" b join "Publication" q on q."changeSetId" = b.id where b."undoesId" = s.id
      ) b
      cross join lateral (
        select count(*)::int as things, bool_and(case o.action when 'PUT' then h."contentHash" is not distinct from o."contentHash"
          else h.id is null end) as undoable
        from (select distinct on (r."aggregateId") r."aggregateId", r.action, r."contentHash" from "Revision" r
          where r."changeSetId" = s.id and r.decision = 'ACCEPTED' order by r."aggregateId", r.position desc) o
        join "Aggregate" a on a.id = o."aggregateId" left join "Revision" h on h.id = a."publishedRevisionId"
      ) w
      where s.id = any(${[...ids]}::uuid[])`,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * The knowledge revision that took a document's publication back, where nothing of its editors' was published since; else null. What was taken back
 * of a document that stays published is no draft: it is found in the history alone.
 */
export async function findTakenBack(database: Pick<Database, 'pool'>, document: string): Promise<number | null> {
  const [last] = await select<{ revision: number; isBack: boolean }>(
    database,
    sql`with recursive written as (
        select id, false as "isBack" from "ChangeSet" where "documentId" = ${document}::uuid and status = 'PUBLISHED'
        union all
        select b.id, not written."isBack" from written join "ChangeSet" b on b."undoesId" = written.id and b.status = 'PUBLISHED'
      )
      select p.revision, "isBack" from written join "Publication" p on p."changeSetId" = written.id order by p.revision desc limit 1`,
  )
  return last?.isBack ? last.revision : null
}
