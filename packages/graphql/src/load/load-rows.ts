import { findBySlug } from '@backstop/store'
import { brandWithType } from '@pothos/core'
import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'
import { checkSlugs } from './check-slugs.ts'
import { gather, placeOf } from './gather.ts'

/** The models whose rows are loaded by id, under the name of their GraphQL type. All of them are public. */
const models = {
  Document: 'document',
  Entity: 'entity',
  Claim: 'claim',
  Predicate: 'predicate',
  Quiz: 'quiz',
} as const

/** A type whose rows are loaded here. */
export type ModelName = keyof typeof models

/** Where the selection of the rows is found beneath a field: `['edges', 'node']`. */
type SelectionPath = string[]

type Row = { id: string }
type Finder = { findMany: (query: object) => Promise<Row[]>; findUnique: (query: object) => Promise<Row | null> }

/** Loads rows by their ids, with what the operation selects of them; those that are gone are missing. */
export type LoadRows = (ids: readonly string[]) => Promise<Map<string, Row>>

/**
 * Plans what the operation selects of rows that the field of `info` gives, relations included: one statement loads them.
 * Each resolver call makes a plan, even where one of them loads the rows for all: Pothos notes with each what was loaded.
 * @param paths where the selection of the rows stands beneath the field
 * @param known the ids come from the database a moment ago: nothing is read when only the id is asked for
 */
export function planRows(
  context: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  { paths = [], known = false }: { paths?: SelectionPath[]; known?: boolean } = {},
): LoadRows {
  const query = queryFromInfo({ context, info, typeName: model, paths, select: { id: true } })
  return async (ids) => {
    const rows = known && selectsIdAlone(query) ? ids.map((id) => ({ id })) : await find(context, model, query, ids)
    for (const row of rows) brandWithType(row, model as never)
    return new Map(rows.map((row) => [row.id, row]))
  }
}

/** One row, loaded together with those that others ask for at the same place of the response. */
export function loadRow(context: Context, info: GraphQLResolveInfo, model: ModelName, id: string) {
  return gather(context, `${model}@${placeOf(info)}`, id, planRows(context, info, model))
}

/**
 * The row that has a slug now, in one statement; else the one that a former slug, or that of a merged entity, leads to.
 * For one that leads nowhere a hint suggests the nearest.
 */
export async function loadBySlug(
  context: Context,
  info: GraphQLResolveInfo,
  model: 'Document' | 'Entity',
  slug: string,
): Promise<Row | null> {
  const query = queryFromInfo({ context, info, typeName: model, select: { id: true } })
  const live = model === 'Entity' ? { slug, mergedIntoId: null } : { slug }
  const finder = context.database.prisma[models[model]] as unknown as Finder
  const current = await finder.findUnique({ ...query, where: live, relationLoadStrategy: 'join' })
  if (current) return current
  const kind = kinds[model]
  const id = await findBySlug(context.database, kind, slug)
  if (id !== null) return finder.findUnique({ ...query, where: { id }, relationLoadStrategy: 'join' })
  await checkSlugs([{ field: 'slug', kind, slug }], context, info)
  return null
}

const kinds = { Document: 'DOCUMENT', Entity: 'ENTITY' } as const

function find(context: Context, model: ModelName, query: object, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return Promise.resolve([])
  const finder = context.database.prisma[models[model]] as unknown as Finder
  return finder.findMany({ ...query, where: { id: { in: padIds(ids) } }, relationLoadStrategy: 'join' })
}

/**
 * The ids, the last one repeated up to a power of two: lists of every length then make eight statements and not a hundred,
 * so that Postgres can keep them planned.
 */
export function padIds(ids: readonly string[]): string[] {
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, ids.length)))
  return Array.from({ length: ids.length === 0 ? 0 : length }, (_, i) => ids[Math.min(i, ids.length - 1)] as string)
}

const selectsIdAlone = ({ select }: { select?: object }) =>
  select !== undefined && Object.keys(select).every((key) => key === 'id')
