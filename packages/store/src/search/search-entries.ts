import type { Database } from '../database.ts'
import type { List } from '../page/list.ts'
import { all, type Sql, select, sql } from '../page/sql.ts'
import { cutSnippet, type Highlight, headlineOptions, withEllipses } from './cut-snippet.ts'
import { dotAbbreviations } from './dot-abbreviations.ts'
import { readSearch, type Search } from './match-words.ts'

/** What can be found by words. */
export type SearchKind = 'DOCUMENT' | 'ENTITY' | 'CLAIM'

/** What is shown of something found. `highlights` are within the snippet, in code points. */
export type Hit = { id: string; kind: SearchKind; score: number; snippet: string; highlights: Highlight[] }

/**
 * What the words are found in, best first: who or what has exactly that name, then names that hold the words, then texts;
 * among equals by `ts_rank` (Postgres, normalisation 32: below 1). Blank words find nothing.
 * @throws Problem BAD_INPUT for words that cannot be searched for
 */
export function listHits(words: string, kinds: readonly SearchKind[] | null): List {
  const { found, query } = readSearch(words, 'query')
  return {
    order: 'search by score',
    from: sql`"SearchEntry" s`,
    id: sql`s.id`,
    where: all([found, ...(kinds ? [sql`s.kind = any(${kinds}::"SearchKind"[])`] : [])]),
    keys: [{ expression: score(words, query), type: 'float8', descending: true }],
  }
}

/** What to show of entries that were found, in one statement; entries that are gone are missing. */
export async function readHits(
  database: Pick<Database, 'pool'>,
  words: string,
  ids: readonly string[],
): Promise<Map<string, Hit>> {
  const { query, marks } = readSearch(words, 'query')
  const rows = await select<{
    id: string
    kind: SearchKind
    score: number
    texts: (string | null)[]
    /** How the text begins and ends that only a part of is shown. */
    ends: [string, string] | null
  }>(
    database,
    sql`select s.id, s.kind, ${score(words, query)} as score, array[
        case s.kind
          when 'CLAIM' then ${marked(sql`c.text`, marks, 'whole')}
          when 'ENTITY' then ${marked(sql`concat_ws(' — ', e.name, e.description)`, marks, 'whole')}
        end,
        case s.kind when 'ENTITY' then ${marked(sql`array_to_string(e.aliases, ', ')`, marks, 'whole')} end,
        case s.kind when 'CLAIM' then ${marked(quotes, marks, 'whole')}
          when 'DOCUMENT' then ${marked(sql`s.body`, marks, 'part')} end] as texts,
        case s.kind when 'DOCUMENT' then array[left(s.body, 60), right(s.body, 60)] end as ends
      from "SearchEntry" s left join "Claim" c on c.id = s.id left join "Entity" e on e.id = s.id
      where s.id = any(${ids}::uuid[])`,
  )
  return new Map(
    rows.map(({ texts, ends, ...hit }) => {
      const cut = cutSnippet(texts)
      return [hit.id, { ...hit, ...(ends ? withEllipses(cut, ends) : cut) }]
    }),
  )
}

// An entity's names stand in lines of its title: looked up in "Entity", Postgres would read all of them for each search.
const score = (words: string, query: Sql): Sql => sql`(
  case when s.kind = 'ENTITY' and string_to_array(lower(s.title), E'\\n') && ${namesOf(words)}::text[] then 2 else 0 end
  + case when s.kind <> 'CLAIM' and ts_filter(s.vector, '{a}') @@ ${query} then 1 else 0 end
  + ts_rank(s.vector, ${query}, 32)::float8)::float8`

const namesOf = (words: string): string[] =>
  [words.trim(), ...dotAbbreviations(words.trim())].map((name) => name.toLowerCase())

const quotes = sql`(select string_agg(v.quote, ' … ' order by v.position) from "Evidence" v where v."claimId" = s.id and v.role = 'CLAIM')`

const marked = (text: Sql, { language, query }: Search['marks'], cut: keyof typeof headlineOptions): Sql =>
  sql`ts_headline(${language}::regconfig, translate(${text}, ${'\ue000\ue001'}, ''), ${query}, ${headlineOptions[cut]})`
