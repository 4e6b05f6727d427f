import type { Database } from '../database.ts'
import { type Position, readCursor, writeCursor } from './cursor.ts'
import type { List, SortKey } from './list.ts'
import type { PageRequest } from './page-request.ts'
import { all, listed, type Sql, select, some, sql } from './sql.ts'

/** A page: the ids of its rows in order, each with its cursor. */
export type Page = {
  rows: { id: string; cursor: string }[]
  hasNextPage: boolean
  hasPreviousPage: boolean
  /** How many rows the whole list has; null when nobody asked. */
  total: number | null
}

/** Whose list: a parent's id, or null for the list of all. */
export type Parent = string | null

/**
 * Reads the same page of every parent's list in one statement, by keyset: no row is lost or shown twice when others come
 * or go, whatever ties or has no value.
 * @throws Problem BAD_INPUT for a cursor of another list
 */
export async function readPages(
  database: Pick<Database, 'pool'>,
  list: List,
  request: PageRequest,
  parents: readonly Parent[],
  { counted = false } = {},
): Promise<Map<Parent, Page>> {
  const { size, backwards } = request
  const { after, before } = readCursors(list, request)
  const bounds = [
    ...(after ? [beyond(list, after, 'forwards')] : []),
    ...(before ? [beyond(list, before, 'backwards')] : []),
  ]
  // In one collation: an array has no room for two.
  const keys = list.keys.map((key) => sql`(${key.expression})::text collate "C"`)
  // The lateral rows arrive in their own order: Postgres can only loop over them.
  const found = await select<{ parent: Parent; total: number | null; id: string | null; values: (string | null)[] }>(
    database,
    sql`select p.id as parent, n.total, r.id, r.values from ${parentRows(parents)}
      cross join lateral (${counted ? countOf(list) : sql`select null::int as total`}) n
      left join lateral (select ${list.id} as id, array[${listed(keys)}]::text[] as values from ${list.from}
        where ${all([list.where, ...bounds])} order by ${ordering(list, backwards)} limit ${size + 1}) r on true`,
  )
  const byParent = Map.groupBy(found, ({ parent }) => parent)
  return new Map(
    [...byParent].map(([parent, rows]) => {
      const positions = rows.flatMap(({ id, values }) => (id === null ? [] : [{ id, values }]))
      return [parent, toPage(list, request, positions, rows[0]?.total ?? null)]
    }),
  )
}

/** @throws Problem BAD_INPUT for a cursor of another list */
export function checkCursors(list: List, request: PageRequest): void {
  readCursors(list, request)
}

const readCursors = (list: List, { after, before }: PageRequest) => ({
  after: after === null ? null : readCursor(list, 'after', after),
  before: before === null ? null : readCursor(list, 'before', before),
})

/** Counts every parent's whole list in one statement; parents without rows count 0. */
export async function countRows(
  database: Pick<Database, 'pool'>,
  list: List,
  parents: readonly Parent[],
): Promise<Map<Parent, number>> {
  const found = await select<{ parent: Parent; total: number }>(
    database,
    sql`select p.id as parent, n.total from ${parentRows(parents)} cross join lateral (${countOf(list)}) n`,
  )
  return new Map(found.map(({ parent, total }) => [parent, total]))
}

const countOf = ({ from, where }: List): Sql => sql`select count(*)::int as total from ${from} where ${where}`

function parentRows(parents: readonly Parent[]): Sql {
  if (parents.length === 1 && parents[0] === null) return sql`(select null::uuid as id) p`
  return sql`unnest(${parents}::uuid[]) as p(id)`
}

function toPage(list: List, request: PageRequest, found: Position[], total: number | null): Page {
  const { size, backwards, after, before } = request
  const more = found.length > size
  const kept = more ? found.slice(0, size) : found
  const rows = backwards ? kept.toReversed() : kept
  return {
    rows: rows.map((row) => ({ id: row.id, cursor: writeCursor(list, row) })),
    // What lies behind the cursor one came from is not looked for again: Relay allows to assume it.
    hasNextPage: backwards ? before !== null : more,
    hasPreviousPage: backwards ? more : after !== null,
    total,
  }
}

function ordering({ keys, id }: List, backwards: boolean): Sql {
  const parts = keys.map(({ expression, descending = false, nullable }) => {
    const direction = descending === backwards ? sql`asc` : sql`desc`
    if (!nullable) return sql`${expression} ${direction}`
    return backwards ? sql`${expression} ${direction} nulls first` : sql`${expression} ${direction} nulls last`
  })
  return listed([...parts, backwards ? sql`${id} desc` : sql`${id} asc`])
}

/** What stands strictly on that side of a position: the row comparison, spelt out so that directions may mix and values be null. */
function beyond(list: List, position: Position, side: 'forwards' | 'backwards'): Sql {
  const keys: SortKey[] = [...list.keys, { expression: list.id, type: 'text' }]
  const values = [...position.values, position.id]
  const cast = (i: number) => (i < list.keys.length ? sql`${values[i]}::${typeName(keys[i])}` : sql`${values[i]}::uuid`)
  const equal = (i: number) =>
    values[i] === null ? sql`${keys[i]?.expression} is null` : sql`${keys[i]?.expression} = ${cast(i)}`
  const past = (i: number): Sql => {
    const { expression, descending = false, nullable } = keys[i] as SortKey
    if (values[i] === null) return side === 'forwards' ? sql`false` : sql`${expression} is not null`
    const upwards = (side === 'forwards') !== descending
    const strictly = upwards ? sql`${expression} > ${cast(i)}` : sql`${expression} < ${cast(i)}`
    return nullable && side === 'forwards' ? some([strictly, sql`${expression} is null`]) : strictly
  }
  const steps = keys.map((_, i) => all([...keys.slice(0, i).map((_, j) => equal(j)), past(i)]))
  return all([...startOfRange(list, position, side), some(steps)])
}

/** A bound that follows from the comparison and that, unlike it, an index can be entered by. */
function startOfRange({ keys: [first] }: List, { values: [value] }: Position, side: 'forwards' | 'backwards'): Sql[] {
  if (!first || first.nullable || value == null) return []
  const upwards = (side === 'forwards') !== (first.descending ?? false)
  const bound = sql`${value}::${typeName(first)}`
  return [upwards ? sql`${first.expression} >= ${bound}` : sql`${first.expression} <= ${bound}`]
}

const typeNames: Record<SortKey['type'], Sql> = {
  int: sql`int`,
  text: sql`text`,
  float8: sql`float8`,
  uuid: sql`uuid`,
}
const typeName = (key: SortKey | undefined): Sql => typeNames[key?.type ?? 'text']
