import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'

/** An entity or a predicate that words may mean. */
export type Completion = { id: string; score: number }

const longest = 200
const most = 20

/**
 * Entities that begin with these words, hold them, or are nearly called so, the likeliest first: the document's own before others, those
 * that are published and those of the document's set. One statement.
 * @throws Problem BAD_INPUT for words that are too long
 */
export async function completeNames(
  database: Pick<Database, 'pool'>,
  { text, document, first }: { text: string; document: string | null; first: number },
): Promise<Completion[]> {
  const words = checkWords(text)
  if (words === '') return []
  const part = words.replaceAll(/[\\%_]/g, '\\$&')
  return select<Completion>(
    database,
    sql`with named as (
        select s.id, lower(s.title) as names from "SearchEntry" s
        where s.kind = 'ENTITY' and (lower(s.title) like ${`%${part}%`} or ${words} <% lower(s.title) or ${words} % lower(s.title))
        union all
        select d.id, d.names from (
          select distinct on (r."aggregateId") r."aggregateId" as id, r.snapshot ->> 'mergedInto' as merged, lower(concat_ws(E'\n', r.snapshot ->> 'name',
            (select string_agg(alias, E'\n') from jsonb_array_elements_text(r.snapshot -> 'aliases') alias))) as names
          from "ChangeSet" c join "Revision" r on r."changeSetId" = c.id and r.decision <> 'REJECTED' and r.snapshot is not null
          join "Aggregate" a on a.id = r."aggregateId" and a.kind = 'ENTITY'
          where c."documentId" = ${document}::uuid and c.status = 'OPEN' order by r."aggregateId", r.id desc
        ) d where d.merged is null and (d.names like ${`%${part}%`} or ${words} <% d.names or ${words} % d.names)
      ), ranked as (
        select n.id, max(case
          when ${words} = any(string_to_array(n.names, E'\n')) then 4
          when n.names like ${`${part}%`} or n.names like ${`%\n${part}%`} then 3
          when n.names like ${`% ${part}%`} then 2
          else greatest(word_similarity(${words}, n.names), similarity(${words}, n.names)) end)::float8 as score from named n group by n.id
      )
      select r.id, r.score + case when exists (select from "ClaimEntity" m join "Claim" c on c.id = m."claimId"
          where m."entityId" = r.id and c."documentId" = ${document}::uuid) then 0.5 else 0 end as score
      from ranked r left join "Entity" e on e.id = r.id
      order by 2 desc, e."claimCount" desc nulls last, r.id limit ${Math.min(first, most)}`,
  )
}

/** Predicates that hold these words, or are nearly called so; all of them by how often they are used for no words. One statement. */
export async function completePredicates(
  database: Pick<Database, 'pool'>,
  { text, document, first }: { text: string; document: string | null; first: number },
): Promise<Completion[]> {
  const words = checkWords(text)
  const part = words.replaceAll(/[\\%_]/g, '\\$&')
  return select<Completion>(
    database,
    sql`with named as (
        select p.id, lower(concat_ws(E'\n', p.label, replace(p.key, '-', ' '), p."inverseLabel")) as names from "Predicate" p
        union all
        select distinct on (r."aggregateId") r."aggregateId", lower(concat_ws(E'\n', r.snapshot ->> 'label', replace(r.snapshot ->> 'key', '-', ' ')))
        from "ChangeSet" c join "Revision" r on r."changeSetId" = c.id and r.decision <> 'REJECTED' and r.snapshot is not null
        join "Aggregate" a on a.id = r."aggregateId" and a.kind = 'PREDICATE' where c."documentId" = ${document}::uuid and c.status = 'OPEN'
      ), ranked as (
        select n.id, max(case when ${words} = any(string_to_array(n.names, E'\n')) then 4
          when n.names like ${`${part}%`} or n.names like ${`%\n${part}%`} then 3 when n.names like ${`%${part}%`} then 2
          else similarity(${words}, n.names) end)::float8 as score from named n group by n.id
      )
      select r.id, r.score from ranked r where r.score > 0.2
      order by r.score desc, (select count(*) from "Claim" c where c."predicateId" = r.id) desc, r.id limit ${Math.min(first, most)}`,
  )
}

/** Two entities that may be one. */
export type Likeness = { id: string; of: string; score: number; because: 'NAME' | 'SIMILAR' }

/**
 * Entities that other ones may be: called the same or nearly so. For those that are named; else pairs that share a name, over all.
 * One statement.
 */
export async function findLikelyDuplicates(
  database: Pick<Database, 'pool'>,
  { entities, first }: { entities: readonly string[] | null; first: number },
): Promise<Likeness[]> {
  const names = (alias: 'a' | 'b') =>
    alias === 'a' ? sql`string_to_array(lower(a.title), E'\n')` : sql`string_to_array(lower(b.title), E'\n')`
  if (entities === null)
    return select<Likeness>(
      database,
      sql`with name as (
          select s.id, unnest(string_to_array(lower(s.title), E'\n')) as name from "SearchEntry" s where s.kind = 'ENTITY'
        )
        select distinct a.id as of, b.id, 1::float8 as score, 'NAME' as because from name a join name b on b.name = a.name and b.id > a.id
        order by a.id, b.id limit ${first}`,
    )
  return select<Likeness>(
    database,
    sql`select a.id as of, b.id, greatest(similarity(lower(a.title), lower(b.title)), case when ${names('a')} && ${names('b')} then 1 else 0 end)::float8 as score,
        case when ${names('a')} && ${names('b')} then 'NAME' else 'SIMILAR' end as because
      from "SearchEntry" a join "SearchEntry" b on b.kind = 'ENTITY' and b.id <> a.id and (${names('a')} && ${names('b')} or lower(a.title) % lower(b.title))
      where a.kind = 'ENTITY' and a.id = any(${entities}::uuid[]) order by score desc, a.id, b.id limit ${first}`,
  )
}

function checkWords(text: string): string {
  const words = text.trim().toLowerCase()
  if ([...words].length <= longest && !words.includes('\0')) return words
  throw new Problem('BAD_INPUT', 'That is too long for a name.', { field: 'text', limit: `${longest} characters` })
}
