import type { Database } from '../database.ts'
import { select, sql } from '../page/sql.ts'
import { Problem } from '../problem.ts'
import { type Candidate, nearest, shorten } from './nearest.ts'

/** A slug that somebody names, and the field that names it: `filter.speaker`. */
export type NamedSlug = { field: string; kind: keyof typeof words; slug: string }

/** So many are told of: who has more of them wrong has not taken them from here. */
const mostTold = 10

/** Among how many with a word in common, and how many of those most spoken of, the nearest are looked for. */
const candidateCount = 300

const words = {
  ENTITY: {
    noun: 'entity',
    list: 'entities',
    lookUp: 'entities(filter: { name: "…" }) { nodes { slug } } finds it by name.',
  },
  DOCUMENT: { noun: 'document', list: 'documents', lookUp: 'documents { nodes { slug title } } lists them all.' },
  QUIZ: { noun: 'quiz', list: 'quizzes', lookUp: 'quizzes { nodes { slug title } } lists them all.' },
} as const

type Row = { kind: NamedSlug['kind']; ats: number[]; key: string | null; names: string[] | null }

/**
 * The first ten of these slugs that lead to nothing published, each as a problem that says so and suggests the nearest there are; old ones and those of
 * merged entities lead somewhere. One statement.
 */
export async function findUnknownSlugs(
  database: Pick<Database, 'pool'>,
  named: readonly NamedSlug[],
): Promise<Problem[]> {
  // Candidates are read for slugs that are unknown alone: else there is no row to read them for. A quiz has its document's slug.
  const rows = await select<Row>(
    database,
    sql`select u.kind, u.ats, c.key, c.names from (
        select kind, array_agg(at) as ats, array_agg(slug) as slugs from (
          select w.kind, w.slug, w.at::int as at
          from unnest(${named.map(({ kind }) => kind)}::text[], ${named.map(({ slug }) => slug)}::text[])
            with ordinality w(kind, slug, at)
          left join "Slug" s on s.kind = nullif(w.kind, 'QUIZ')::"AggregateKind" and s.slug = w.slug
          left join "Entity" e on e.id = s."aggregateId"
          left join "Document" d on d.id = s."aggregateId"
          where e.id is null and d.id is null
            and (w.kind <> 'QUIZ' or not exists (select from "Quiz" q where q.slug = w.slug))
          order by w.at limit ${mostTold}) one
        group by kind) u
      left join lateral (
        select coalesce(e.slug, d.slug) as key, array[coalesce(e.name, d.title)] || e.aliases as names from (
          (select near.id from unnest(u.slugs) slug, lateral (
            select s.id from "SearchEntry" s
            where s.kind = (case u.kind when 'ENTITY' then 'ENTITY' else 'DOCUMENT' end)::"SearchKind"
              and s.vector @@ websearch_to_tsquery('english', replace(left(slug, 100), '-', ' or ')) limit ${candidateCount}) near)
          union (select id from "Entity" where u.kind = 'ENTITY' and "mergedIntoId" is null order by "claimCount" desc limit ${candidateCount})
          union (select id from "Document" where u.kind <> 'ENTITY' limit ${candidateCount})) n
        left join "Entity" e on e.id = n.id left join "Document" d on d.id = n.id
        where e."mergedIntoId" is null
          and (u.kind <> 'QUIZ' or exists (select from "Quiz" q where q."documentId" = d.id))) c on true`,
  )
  const problems = [...Map.groupBy(rows, ({ kind }) => kind).values()].flatMap((ofKind) => {
    const candidates = ofKind.flatMap(({ key, names }) => (key === null ? [] : [{ key, names: names ?? [] }]))
    const ats = ofKind[0]?.ats ?? []
    return ats.map((at) => ({ at, problem: tell(named[at - 1] as NamedSlug, candidates) }))
  })
  return problems.sort((a, b) => a.at - b.at).map(({ problem }) => problem)
}

function tell({ field, kind, slug }: NamedSlug, candidates: readonly Candidate[]): Problem {
  const suggestions = nearest(slug, candidates)
  const { noun, list, lookUp } = words[kind]
  return new Problem('BAD_INPUT', `No ${noun} has the slug "${shorten(slug)}".`, {
    field,
    limit: `slugs of Query.${list}`,
    remedy: suggestions.length > 0 ? `Did you mean ${suggestions.join(', ')}?` : lookUp,
    details: { suggestions },
  })
}
