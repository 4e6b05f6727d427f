import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { nearest, shorten } from './nearest.ts'

/** A slug that a filter names, and the field that names it: `filter.speaker`. */
export type NamedSlug = { field: string; kind: 'DOCUMENT' | 'ENTITY'; slug: string }

/** Among how many with a word in common, and how many of those most spoken of, the nearest are looked for. */
const candidateCount = 300

const words = {
  ENTITY: {
    noun: 'entity',
    list: 'entities',
    lookUp: 'entities(filter: { name: "…" }) { nodes { slug } } finds it by name.',
  },
  DOCUMENT: { noun: 'document', list: 'documents', lookUp: 'documents { nodes { slug title } } lists them all.' },
}

/**
 * The first of these slugs that leads to nothing published, as a problem that says so and suggests the nearest there are;
 * null when all lead somewhere, old ones and those of merged entities included. One statement.
 */
export async function findUnknownSlug(
  database: Pick<Database, 'pool'>,
  named: readonly NamedSlug[],
): Promise<Problem | null> {
  // Candidates are read for a slug that is unknown alone: else there is no row to read them for.
  const rows = await select<{ at: number; key: string | null; names: string[] | null }>(
    database,
    sql`select u.at, c.key, c.names from (
        select w.kind, w.slug, w.at::int as at
        from unnest(${named.map(({ kind }) => kind)}::"AggregateKind"[], ${named.map(({ slug }) => slug)}::text[])
          with ordinality w(kind, slug, at)
        left join "Slug" s on s.kind = w.kind and s.slug = w.slug
        left join "Entity" e on e.id = s."aggregateId"
        left join "Document" d on d.id = s."aggregateId"
        where e.id is null and d.id is null
        order by w.at limit 1) u
      left join lateral (
        select coalesce(e.slug, d.slug) as key, array[coalesce(e.name, d.title)] || e.aliases as names from (
          (select s.id from "SearchEntry" s where s.kind = u.kind::text::"SearchKind"
            and s.vector @@ websearch_to_tsquery('english', replace(left(u.slug, 100), '-', ' or ')) limit ${candidateCount})
          union (select id from "Entity" where u.kind = 'ENTITY' and "mergedIntoId" is null order by "claimCount" desc limit ${candidateCount})
          union (select id from "Document" where u.kind = 'DOCUMENT' limit ${candidateCount})) n
        left join "Entity" e on e.id = n.id left join "Document" d on d.id = n.id
        where e."mergedIntoId" is null) c on true`,
  )
  const unknown = rows[0] && named[rows[0].at - 1]
  if (!unknown) return null
  const candidates = rows.flatMap(({ key, names }) => (key === null ? [] : [{ key, names: names ?? [] }]))
  const suggestions = nearest(unknown.slug, candidates)
  const { noun, list, lookUp } = words[unknown.kind]
  return new Problem('BAD_INPUT', `No ${noun} has the slug "${shorten(unknown.slug)}".`, {
    field: unknown.field,
    limit: `slugs of Query.${list}`,
    remedy: suggestions.length > 0 ? `Did you mean ${suggestions.join(', ')}?` : lookUp,
    details: { suggestions },
  })
}
