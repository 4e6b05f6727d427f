import {
  checkCursors,
  countRows,
  type List,
  type Page,
  type PageArguments,
  type Parent,
  readPageRequest,
  readPages,
} from '@backstop/store'
import type { GraphQLResolveInfo } from 'graphql'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { gather, placeOf } from '../load/gather.ts'
import { type ModelName, planRows } from '../load/load-rows.ts'

/** A page of a list, read when somebody looks: a connection asked for its totalCount alone reads no rows. */
export type Connection<Node> = {
  edges: Promise<{ cursor: string; node: Node }[]>
  pageInfo: Promise<PageInfo>
  totalCount: () => Promise<number>
}

type PageInfo = {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

/** What a list costs: as many of what is selected as the page has room for. Refuses a page that is too long before anything runs. */
export const pageCost = (args: PageArguments) => ({ field: 5, multiplier: readPageRequest(args).size })

const nodePaths = [['nodes'], ['edges', 'node']]

/**
 * Makes the connection of a list, for all rows that ask at this place of the response together: one statement for the
 * pages, one for what is selected of their nodes, one for the counts.
 * @param parent the id of the row whose list it is; null for the list of all
 */
export function connect(
  context: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  list: List,
  args: PageArguments,
  parent: Parent = null,
  whenEmpty?: WhenEmpty,
): Connection<{ id: string }> {
  const load = planRows(context, info, model, { paths: nodePaths, known: true })
  return connectWith(context, info, list, args, load, parent, whenEmpty)
}

/** What to do when a list of all has nothing in it; nothing is read to find that out. */
type WhenEmpty = () => Promise<void>

type NodesById<Node> = (ids: readonly string[]) => Promise<ReadonlyMap<string, Node>>

/** As `connect`, of nodes that are loaded in a way of their own. */
export function connectWith<Node>(
  context: Context,
  info: GraphQLResolveInfo,
  list: List,
  args: PageArguments,
  load: NodesById<Node>,
  parent: Parent = null,
  whenEmpty?: WhenEmpty,
): Connection<Node> {
  const request = readPageRequest(args)
  // Even where nobody looks at the page: what is no cursor is refused at the list itself, not at a part of it.
  checkCursors(list, request)
  // What of it is looked at is known when reading begins: a page and its count then take one statement.
  const wanted = { page: false, count: false }
  const readTogether = async (keys: string[]) => {
    const parents = parent === null ? [null] : keys
    if (!wanted.page) {
      const totals = await countRows(context.database, list, parents)
      if ([...totals.values()].every((total) => total === 0)) await whenEmpty?.()
      return totalsAlone(totals)
    }
    const pages = await readPages(context.database, list, request, parents, { counted: wanted.count })
    // Behind a cursor there may be nothing, though there is something before it.
    const isWhole = request.after === null && request.before === null
    if (isWhole && [...pages.values()].every(({ rows }) => rows.length === 0)) await whenEmpty?.()
    const ids = [...new Set([...pages.values()].flatMap(({ rows }) => rows.map(({ id }) => id)))]
    const nodes = ids.length > 0 ? await load(ids) : new Map<string, Node>()
    return new Map([...pages].map(([of, page]) => [of ?? '', toConnection(page, nodes)]))
  }
  let reading: Promise<PageRead<Node>> | undefined
  const read = (part: keyof typeof wanted) => {
    wanted[part] = true
    reading ??= gather(context, placeOf(info), parent ?? '', readTogether) as Promise<PageRead<Node>>
    return reading
  }
  return {
    get edges() {
      return read('page').then(({ edges }) => edges)
    },
    get pageInfo() {
      return read('page').then(({ pageInfo }) => pageInfo)
    },
    totalCount: async () => (await read('count')).total ?? 0,
  }
}

type PageRead<Node> = { edges: { cursor: string; node: Node }[]; pageInfo: PageInfo; total: number | null }

function totalsAlone(totals: Map<Parent, number>) {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
  return new Map([...totals].map(([of, total]) => [of ?? '', { edges: [], pageInfo, total }]))
}

function toConnection<Node>(page: Page, nodes: ReadonlyMap<string, Node>): PageRead<Node> {
  const { rows, hasNextPage, hasPreviousPage, total } = page
  // A row that went between the two statements is no longer published: it is left out.
  const edges = rows.flatMap(({ id, cursor }) => {
    const node = nodes.get(id)
    return node ? [{ cursor, node }] : []
  })
  const [first, last] = [rows[0]?.cursor ?? null, rows.at(-1)?.cursor ?? null]
  return { edges, pageInfo: { hasNextPage, hasPreviousPage, startCursor: first, endCursor: last }, total }
}

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many the whole list has, under the same filter.',
    // Paid with the list: what stands beside the nodes would be counted once for each of them.
    complexity: 0,
    resolve: ({ totalCount }) => totalCount(),
  }),
)
