import type { Predicate } from '@backstop/knowledge'
import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { isThere, thingsOf } from './open-drafts.ts'

/** A predicate as an editor has it, drafted or published, of whose claims is asked. */
export type AskedUse = { id: string } & Pick<Predicate, 'label' | 'subjectKinds' | 'objectKinds'>

/** How the published claims with a predicate fit what is said of it. */
export type PredicateUse = {
  claims: number
  /** Those that share their document, subject and circumstances with one of another object. */
  severalObjects: number
  /** Those whose subject or object is of a kind that is not expected. */
  otherSubjects: number
  otherObjects: number
  /** Those whose object is no entity: they cannot be read the other way round. */
  oneSided: number
  /** The keys of other predicates that read the same. */
  sameLabel: string[]
}

/** Reads how predicates are used, in the order in which they are asked for, in one statement. */
export async function readPredicateUses(
  database: Pick<Database, 'pool'>,
  asked: readonly AskedUse[],
  editor: string,
): Promise<PredicateUse[]> {
  return select<PredicateUse>(
    database,
    sql`with asked as (
        select x.* from rows from (jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
          as (id uuid, label text, "subjectKinds" jsonb, "objectKinds" jsonb)) with ordinality as x(id, label, "subjectKinds", "objectKinds", place)
      ), used as (
        select c."predicateId" as predicate, c."documentId", c."subjectId", c.polarity, s.kind::text as subject, e.kind::text as object,
          coalesce(o."entityId"::text, o.time, lower(o.text)) as said, coalesce((
            select string_agg(concat(q.key, ' ', coalesce(q."entityId"::text, q.time, lower(q.text))), '; ' order by q.key, q.text)
            from "ClaimValue" q where q."claimId" = c.id and q.slot = 'QUALIFIER'), '') as circumstances
        from "Claim" c join "Entity" s on s.id = c."subjectId"
        left join "ClaimValue" o on o."claimId" = c.id and o.slot = 'OBJECT' left join "Entity" e on e.id = o."entityId"
        where c."predicateId" in (select id from asked)
      ), several as (
        select predicate, sum(claims)::int as claims from (
          select predicate, count(*) as claims from used where polarity = 'AFFIRMED' and said is not null
          group by predicate, "documentId", "subjectId", circumstances having count(distinct said) > 1) g
        group by predicate
      ), named as (
        select a.id, coalesce(d.snapshot ->> 'label', q.label) as label, coalesce(d.snapshot ->> 'key', q.key) as key
        from ${thingsOf(editor)} left join "Predicate" q on q.id = a.id where ${isThere('PREDICATE')} and d.action is distinct from 'WITHDRAW'
      )
      select count(u.predicate)::int as claims, coalesce(max(several.claims), 0) as "severalObjects",
        count(*) filter (where jsonb_array_length(asked."subjectKinds") > 0 and not asked."subjectKinds" ? u.subject)::int as "otherSubjects",
        count(*) filter (where jsonb_array_length(asked."objectKinds") > 0 and u.object is not null and not asked."objectKinds" ? u.object)::int
          as "otherObjects",
        count(*) filter (where u.predicate is not null and u.object is null)::int as "oneSided",
        array(select n.key from named n where lower(n.label) = lower(asked.label) and n.id <> asked.id order by n.key) as "sameLabel"
      from asked left join used u on u.predicate = asked.id left join several on several.predicate = asked.id
      group by asked.place, asked.id, asked.label order by asked.place`,
  )
}
