import { Problem } from '@backstop/store'
import type { GraphQLResolveInfo } from 'graphql'
import type { Context } from '../context.ts'

/** Loads nodes of one type by their ids; what cannot be shown to this viewer is missing from the result. */
export type NodeLoader = (
  ids: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<ReadonlyMap<string, object>>

const loaders = new Map<string, NodeLoader>()

/** Makes a type refetchable: `node` and `nodes` load it through this alone. */
export function refetchable(typename: string, loader: NodeLoader): void {
  loaders.set(typename, loader)
}

/** A global id, read: the type it names and the id within. */
export type GlobalId = { typename: string; id: string }

/** How many nodes one call of `nodes` may ask for. */
export const maximumNodes = 100

/** Loads nodes of any types in their order, one call a type; null for each that is not there. */
export async function loadNodes(ids: readonly GlobalId[], context: Context, info: GraphQLResolveInfo) {
  const byType = Map.groupBy(ids, ({ typename }) => typename)
  const found = await Promise.all(
    [...byType].map(async ([typename, members]) => {
      const loader = loaders.get(typename)
      const wanted = [...new Set(members.map(({ id }) => id))]
      return [typename, loader ? await loader(wanted, context, info) : new Map<string, object>()] as const
    }),
  )
  const nodes = new Map(found)
  return ids.map(({ typename, id }) => nodes.get(typename)?.get(id) ?? null)
}

/**
 * Reads a global id of a type that is expected.
 * @throws Problem BAD_INPUT when it is of another type, or no global id
 */
export function readGlobalId(typenames: readonly string[], globalId: string, field: string): GlobalId {
  const [typename = '', ...rest] = Buffer.from(globalId, 'base64').toString().split(':')
  const id = rest.join(':')
  if (typenames.includes(typename) && isLocalId(id)) return { typename, id }
  throw new Problem('BAD_INPUT', `\`${field}\` is not the id of ${typenames.map(withArticle).join(' or ')}.`, {
    field,
    remedy: 'Take it from the field `id` of one.',
  })
}

const withArticle = (typename: string) => `${/^[AEIO]/.test(typename) ? 'an' : 'a'} ${typename}`

/** The global id of something, whether it is a node or not. */
export const writeGlobalId = (typename: string, id: string): string =>
  Buffer.from(`${typename}:${id}`).toString('base64')

/** Ours are UUIDs, with a suffix where one thing is seen from several sides. */
const isLocalId = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.[a-z]+)?$/.test(id)

/** Reads any global id; null when it cannot be one of ours. */
export function parseGlobalId(globalId: string): GlobalId | null {
  const [, typename = '', id = ''] = /^(\w+):(.+)$/.exec(Buffer.from(globalId, 'base64').toString()) ?? []
  return loaders.has(typename) && isLocalId(id) ? { typename, id } : null
}

/** What the Relay plugin is told: `node` and `nodes` are ours, see node.ts. */
export const nodeOptions = {
  nodeQueryOptions: false,
  nodesQueryOptions: false,
  nodeTypeOptions: {
    description: 'Something with an id of its own, by which it can be fetched again (Relay).',
  },
  idFieldOptions: { description: 'Names this thing among all things, for good.', complexity: 0 },
} as const
