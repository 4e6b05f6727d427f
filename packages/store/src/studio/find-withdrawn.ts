import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'

/** A document of which nothing is published any more. */
export type WithdrawnDocument = {
  id: string
  /** As it was called last; null where what it said was redacted. */
  title: string | null
  /** What was published last of it: the change set that withdrew it. */
  changeSet: string
}

/** The document that has or had a slug, where what was published last of it is its withdrawal; null where it is published, or never was. */
export async function findWithdrawnDocument(
  database: Pick<Database, 'pool'>,
  slug: string,
): Promise<WithdrawnDocument | null> {
  const [row] = await select<WithdrawnDocument>(
    database,
    sql`with told as (
        select r."aggregateId", r."changeSetId", r.action, r.snapshot, p.revision, r.position from "Slug" s
        join "Revision" r on r."aggregateId" = s."aggregateId" and r.decision = 'ACCEPTED'
        join "Publication" p on p."changeSetId" = r."changeSetId" where s.kind = 'DOCUMENT' and s.slug = ${slug}
      ), last as (select * from told order by revision desc, position desc limit 1)
      select "aggregateId" as id, "changeSetId" as "changeSet",
        (select snapshot ->> 'title' from told where action = 'PUT' order by revision desc, position desc limit 1) as title
      from last where action = 'WITHDRAW'`,
  )
  return row ?? null
}
