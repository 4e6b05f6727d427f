'use client'
import { type AnyVariables, type CombinedError, createClient, fetchExchange, type TypedDocumentNode } from '@urql/core'
import { preflighted } from './preflighted.ts'

/** A network that takes a request and never answers is none. */
const patienceMs = 15_000

const client = createClient({
  url: '/graphql',
  preferGetMethod: false,
  fetch: (input, init) => {
    const signals = [init?.signal ?? [], AbortSignal.timeout(patienceMs)].flat()
    return fetch(input, { ...init, signal: AbortSignal.any(signals) })
  },
  fetchOptions: { headers: preflighted },
  exchanges: [fetchExchange],
})

/** What is said where nothing answers. */
export const unreached = 'Backstop does not answer just now. Nothing is lost: try again in a moment.'

/** What a failure is called before a person: one that may pass, or what the API itself says. */
function sentenceOf(error: CombinedError | undefined): string {
  const [told] = error?.graphQLErrors ?? []
  return told === undefined || told.extensions.code === 'API_UNREACHABLE' ? unreached : told.message
}

/** Asks for a change from the browser: its data, or a sentence for people where it could not be asked. */
export async function mutate<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | { problem: string }> {
  const { data, error } = await client.mutation(document, variables).toPromise()
  return data ?? { problem: sentenceOf(error) }
}

/** Asks for data as it is now, from the browser; or a sentence for people where it could not be asked. */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | { problem: string }> {
  const { data, error } = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise()
  return data ?? { problem: sentenceOf(error) }
}

/** What a problem is called before a person, and what to do about it. */
export const inWords = ({ message, remedy }: { message: string; remedy: string | null }) =>
  [message, remedy].filter(Boolean).join(' ')
