import 'server-only'
import { type AnyVariables, cacheExchange, createClient, fetchExchange, type TypedDocumentNode } from '@urql/core'
import { registerUrql } from '@urql/next/rsc'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { apiOrigin } from './api-origin.ts'
import { preflighted } from './preflighted.ts'
import { refusalInWords } from './refusal-words.ts'

const { getClient } = registerUrql(() =>
  createClient({ url: `${apiOrigin()}/graphql`, preferGetMethod: false, exchanges: [cacheExchange, fetchExchange] }),
)

/**
 * Runs a query on the server as the visitor; within one request the same query runs once. What the API refuses because of
 * what it was asked (code BAD_INPUT) comes back in words.
 * Throws urql's CombinedError when the API does not answer or answers with another error, even beside data: half a page would look whole.
 */
export async function queryOrRefusal<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<{ data: Data; refusal: null } | { data: null; refusal: string }> {
  // Read outside urql: inside, Next's signal that this page is dynamic would come out as a network error.
  const cookie = (await cookies()).toString()
  const { data, error } = await getClient().query(document, variables, {
    fetchOptions: { cache: 'no-store', headers: { cookie, ...preflighted } },
  })
  const refusal = error?.graphQLErrors.find(({ extensions }) => extensions.code === 'BAD_INPUT')
  if (refusal) return { data: null, refusal: refusalInWords({ message: refusal.message, ...refusal.extensions }) }
  if (error || !data) throw error ?? new Error('The API answered without data.')
  return { data, refusal: null }
}

/** Runs a query as `queryOrRefusal` does, for a page whose address is all that is asked: what is refused is not there. */
export async function query<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, refusal } = await queryOrRefusal(document, variables)
  if (refusal !== null) notFound()
  return data
}
