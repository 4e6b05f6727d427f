import { type Sql, sql } from './sql.ts'

/** What a list is ordered by. Values travel as text, so that a cursor is exact for every type. */
export type SortKey = {
  expression: Sql
  /** The Postgres type that the text of a cursor is cast back to. */
  type: 'int' | 'text' | 'float8' | 'uuid'
  descending?: boolean
  /** Rows without a value come last, whichever the direction. */
  nullable?: boolean
}

/** An ordered list of rows that can be paged and counted, for one parent or for many at once. */
export type List = {
  /** Names the order: a cursor of one is refused by another. */
  order: string
  from: Sql
  /** The rows' id, a UUID: the last thing to sort by, so that no two rows tie. */
  id: Sql
  where: Sql
  keys: readonly SortKey[]
}

/** The parent's id, within the SQL of a list that belongs to one. */
export const parentId = sql`p.id`

/** Names are sorted as readers of any language expect: accents and case matter last. */
export const inNameOrder = (expression: Sql): Sql => sql`${expression} collate "und-x-icu"`
