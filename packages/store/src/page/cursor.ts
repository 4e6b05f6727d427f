import { Problem } from '../problem.ts'
import type { List, SortKey } from './list.ts'

/** Where a row stands in its list: the text of each sort key, null where it has none, and its id. */
export type Position = { values: (string | null)[]; id: string }

/** Writes a position for a client to hand back; opaque to it. */
export function writeCursor(list: List, { values, id }: Position): string {
  return Buffer.from(JSON.stringify([list.order, ...values, id])).toString('base64url')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const shapes: Record<SortKey['type'], RegExp> = {
  uuid,
  int: /^-?\d{1,9}$/,
  float8: /^-?\d{1,9}(\.\d{1,20})?(e[-+]?\d{1,3})?$/,
  // Anything that Postgres can hold; a lone surrogate cannot come out of UTF-8.
  text: /^[^\0]*$/s,
}

/**
 * Reads a cursor of this list.
 * @throws Problem BAD_INPUT when it is not one
 */
export function readCursor(list: List, field: 'after' | 'before', cursor: string): Position {
  const parts = parse(cursor)
  const [order, ...values] = parts ?? []
  const id = values.pop()
  const fits =
    order === list.order &&
    typeof id === 'string' &&
    uuid.test(id) &&
    values.length === list.keys.length &&
    list.keys.every((key, i) => isValueOf(key, values[i]))
  if (fits) return { values: values as (string | null)[], id: id as string }
  throw new Problem('BAD_INPUT', `\`${field}\` is not a cursor of this list in this order.`, {
    field,
    remedy: 'Take it from pageInfo of the same list with the same orderBy.',
  })
}

function isValueOf(key: SortKey, value: unknown): boolean {
  if (value === null) return key.nullable === true
  return typeof value === 'string' && shapes[key.type].test(value)
}

function parse(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) ? parts : null
  } catch {
    return null
  }
}
