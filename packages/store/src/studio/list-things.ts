import type { EntityKind, Modality } from '@backstop/knowledge'
import { inNameOrder, type List } from '../page/list.ts'
import { all, holds, type Sql, some, sql } from '../page/sql.ts'
import { isThere, statusInSql, thingsOf } from './open-drafts.ts'
import type { StudioStatus } from './studio-state.ts'

/** What every table can be narrowed to; fields mean all of them, lists any of. */
type Filter = { status?: readonly StudioStatus[] | null | undefined; text?: string | null | undefined }

/** What entities an editor looks for. */
export type StudioEntityFilter = Filter & { kind?: readonly EntityKind[] | null | undefined }

/** What claims an editor looks for: by ids, not by slugs, since drafts have none that are sure. */
export type StudioClaimFilter = Filter & {
  document?: string | null | undefined
  subject?: string | null | undefined
  predicate?: string | null | undefined
  /** An entity in any role: what would move if it were merged. */
  about?: string | null | undefined
  modality?: readonly Modality[] | null | undefined
  /** Only those published that have to do with no other. */
  unrelated?: boolean | null | undefined
}

/** By which column a table is sorted. */
export type StudioEntityOrder = 'NAME' | 'KIND' | 'CLAIM_COUNT'
/** The same, of predicates. */
export type StudioPredicateOrder = 'LABEL' | 'CLAIM_COUNT'
/** The same, of claims. */
export type StudioClaimOrder = 'TEXT_POSITION' | 'TEXT'

const inStatus = ({ status }: Filter): Sql[] => (status ? [sql`${statusInSql} = any(${status}::text[])`] : [])

/** All entities that are not merged away, published and drafted. */
export function listStudioEntities(
  { kind, text, ...filter }: StudioEntityFilter,
  order: StudioEntityOrder,
  editor: string,
): List {
  const name = sql`coalesce(d.snapshot ->> 'name', e.name)`
  const kindOf = sql`coalesce(d.snapshot ->> 'kind', e.kind::text)`
  const aliases = sql`coalesce(d.snapshot ->> 'aliases', e.aliases::text)`
  const byName = { expression: inNameOrder(name), type: 'text' } as const
  const keys: Record<StudioEntityOrder, List['keys']> = {
    NAME: [byName],
    KIND: [{ expression: sql`${kindOf} collate "C"`, type: 'text' }, byName],
    CLAIM_COUNT: [{ expression: sql`coalesce(e."claimCount", 0)`, type: 'int', descending: true }, byName],
  }
  return {
    order: `studio entities by ${order}`,
    from: sql`${thingsOf(editor)} left join "Entity" e on e.id = a.id`,
    id: sql`a.id`,
    where: all([
      isThere('ENTITY'),
      sql`coalesce(d.snapshot ->> 'mergedInto', case when d.id is null then e."mergedIntoId"::text end) is null`,
      ...inStatus(filter),
      ...(kind ? [sql`${kindOf} = any(${kind}::text[])`] : []),
      ...(text ? [some([holds(name, text), holds(aliases, text)])] : []),
    ]),
    keys: keys[order],
  }
}

/** All predicates, published and drafted. */
export function listStudioPredicates({ text, ...filter }: Filter, order: StudioPredicateOrder, editor: string): List {
  const label = sql`coalesce(d.snapshot ->> 'label', q.label)`
  const key = sql`coalesce(d.snapshot ->> 'key', q.key)`
  const byLabel = { expression: inNameOrder(label), type: 'text' } as const
  const claims = sql`(select count(*)::int from "Claim" c where c."predicateId" = a.id)`
  const keys: Record<StudioPredicateOrder, List['keys']> = {
    LABEL: [byLabel],
    CLAIM_COUNT: [{ expression: claims, type: 'int', descending: true }, byLabel],
  }
  return {
    order: `studio predicates by ${order}`,
    from: sql`${thingsOf(editor)} left join "Predicate" q on q.id = a.id`,
    id: sql`a.id`,
    where: all([
      isThere('PREDICATE'),
      ...inStatus(filter),
      ...(text ? [some([holds(label, text), holds(key, text)])] : []),
    ]),
    keys: keys[order],
  }
}

/** All guards, published and drafted, or those of one entity. */
export function listStudioGuards({ entity, ...filter }: Filter & { entity?: string | null }, editor: string): List {
  const end = (side: 'from' | 'to') => sql`coalesce(d.snapshot ->> ${side}, h.snapshot ->> ${side})`
  return {
    order: 'studio guards',
    from: sql`${thingsOf(editor)} left join "Revision" h on h.id = a."publishedRevisionId"`,
    id: sql`a.id`,
    where: all([
      isThere('GUARD'),
      ...inStatus(filter),
      ...(entity ? [some([sql`${end('from')} = ${entity}`, sql`${end('to')} = ${entity}`])] : []),
    ]),
    keys: [{ expression: sql`a.id`, type: 'uuid' }],
  }
}

/** Whether a published claim `c` has to do with no other. */
export const isUnrelated: Sql = sql`not exists (select from "ClaimRelation" r where r."fromId" = c.id)
  and not exists (select from "ClaimRelation" r where r."toId" = c.id)`

/** All claims, published and drafted. */
export function listStudioClaims(
  { document, subject, predicate, about, modality, text, unrelated, ...filter }: StudioClaimFilter,
  order: StudioClaimOrder,
  editor: string,
): List {
  const column = (name: string, published: Sql) => sql`coalesce(d.snapshot ->> ${name}, ${published})`
  const documentOf = column('document', sql`c."documentId"::text`)
  const said = column('text', sql`c.text`)
  const keys: Record<StudioClaimOrder, List['keys']> = {
    TEXT_POSITION: [
      { expression: sql`${documentOf} collate "C"`, type: 'text' },
      { expression: sql`coalesce((d.snapshot -> 'evidence' -> 0 ->> 'start')::int, c.position)`, type: 'int' },
    ],
    TEXT: [{ expression: inNameOrder(said), type: 'text' }],
  }
  return {
    order: `studio claims by ${order}`,
    from: sql`${thingsOf(editor)} left join "Claim" c on c.id = a.id`,
    id: sql`a.id`,
    where: all([
      isThere('CLAIM'),
      ...inStatus(filter),
      ...(document ? [sql`${documentOf} = ${document}`] : []),
      ...(subject ? [sql`${column('subject', sql`c."subjectId"::text`)} = ${subject}`] : []),
      ...(predicate ? [sql`${column('predicate', sql`c."predicateId"::text`)} = ${predicate}`] : []),
      ...(about
        ? [
            some([
              // As it was written: the claims of those that were merged into it stay theirs.
              sql`d.id is null and a.id in (select r."fromId" from "Reference" r where r."toId" = ${about}::uuid)`,
              sql`d.snapshot::text like ${`%${about}%`}`,
            ]),
          ]
        : []),
      ...(modality ? [sql`${column('modality', sql`c.modality::text`)} = any(${modality}::text[])`] : []),
      ...(text ? [holds(said, text)] : []),
      ...(unrelated ? [sql`c.id is not null and ${isUnrelated}`] : []),
    ]),
    keys: keys[order],
  }
}

/** All documents, published and drafted: those in which something waits first. */
export function listStudioDocuments({ text, ...filter }: Filter, editor: string): List {
  const title = sql`coalesce(d.snapshot ->> 'title', t.title)`
  return {
    order: 'studio documents',
    from: sql`${thingsOf(editor)} left join "Document" t on t.id = a.id`,
    id: sql`a.id`,
    where: all([isThere('DOCUMENT'), ...inStatus(filter), ...(text ? [holds(title, text)] : [])]),
    keys: [
      {
        expression: sql`case when exists (select from "ChangeSet" w join "Revision" r on r."changeSetId" = w.id and r.decision <> 'REJECTED'
          where w."documentId" = a.id and w.status = 'OPEN') then 0 else 1 end`,
        type: 'int',
      },
      { expression: inNameOrder(title), type: 'text' },
    ],
  }
}
