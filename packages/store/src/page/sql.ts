import type { Sql } from '@prisma/client/runtime/client'
import { Prisma } from '../../generated/client/client.ts'
import type { Database } from '../database.ts'
import { nameStatement } from '../name-statement.ts'

export type { Sql }

/** SQL with its parameters apart: sql`select ${value}`. A fragment put into another brings its parameters along. */
export const sql = Prisma.sql

/** All of these. */
export const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`true` : sql`(${Prisma.join(conditions, ' and ')})`

/** One of these at least. */
export const some = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? sql`false` : sql`(${Prisma.join(conditions, ' or ')})`

/** Has it in it, in whatever capitals? */
export const holds = (expression: Sql, part: string): Sql =>
  sql`${expression} ilike ${`%${part.replaceAll(/[\\%_]/g, '\\$&')}%`}`

/** With commas between. */
export const listed = (parts: readonly Sql[]): Sql => Prisma.join([...parts], ', ')

/** Runs a statement and returns its rows. */
export async function select<Row extends object>(database: Pick<Database, 'pool'>, statement: Sql): Promise<Row[]> {
  const { text, values } = statement
  const { rows } = await database.pool.query<Row>({ name: nameStatement(text), text, values: values as unknown[] })
  return rows
}
