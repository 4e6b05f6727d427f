import 'server-only'
import { type AnyVariables, cacheExchange, createClient, fetchExchange, type TypedDocumentNode } from '@urql/core'
import { registerUrql } from '@urql/next/rsc'
import { cookies } from 'next/headers'
import { apiOrigin } from './api-origin.ts'
import { preflighted } from './preflighted.ts'

const { getClient } = registerUrql(() =>
  createClient({ url: `${apiOrigin()}/graphql`, preferGetMethod: false, exchanges: [cacheExchange, fetchExchange] }),
)

/**
 * Runs a query on the server as the visitor; within one request the same query runs once.
 * Throws urql's CombinedError when the API does not answer or answers with an error, even beside data: half a page would look whole.
 */
export async function query<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  // Read outside urql: inside, Next's signal that this page is dynamic would come out as a network error.
  const cookie = (await cookies()).toString()
  const { data, error } = await getClient().query(document, variables, {
    fetchOptions: { cache: 'no-store', headers: { cookie, ...preflighted } },
  })
  if (!data) throw error ?? new Error('The API answered without data.')
  return data
}
