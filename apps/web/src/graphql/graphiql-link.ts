import { type DocumentNode, print } from 'graphql'

/**
 * The address at which GraphiQL opens with this operation and its variables, ready to run. Variables that are not set
 * are left out, so that a reader sees only what the page asked for.
 */
export function graphiqlLink(document: DocumentNode, variables: Record<string, unknown> = {}): string {
  const set = Object.entries(variables).filter(([, value]) => value !== undefined && value !== null)
  const search = new URLSearchParams({ query: print(document) })
  if (set.length > 0) search.set('variables', JSON.stringify(Object.fromEntries(set), null, 2))
  return `/graphql?${search}`
}
