'use client'
import { createClient, fetchExchange } from '@urql/core'
import { graphql } from '../../graphql/graphql.ts'
import { preflighted } from '../../graphql/preflighted.ts'

/** What was refused: in words, with the field it concerns and what else is wrong. */
export type Refusal = {
  message: string
  remedy?: string | null
  field?: string | null
  limit?: string | null
  others?: Refusal[]
}

const unreached: Refusal = { message: 'Backstop does not answer just now.', remedy: 'Try again in a moment.' }

/** Posts a form beneath /api/auth/; undefined when it was done. */
export async function post(action: string, fields: Record<string, string>): Promise<Refusal | undefined> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(action, { method: 'POST', headers, body: JSON.stringify(fields) }).catch(() => null)
  // Read to its end in either case: what follows is another page, which would cut it off.
  const { errors: [error] = [] } = (await answer?.json().catch(() => null)) ?? {}
  if (answer?.ok) return undefined
  return error ? { message: error.message, ...error.extensions } : unreached
}

const client = createClient({
  url: '/graphql',
  preferGetMethod: false,
  fetchOptions: { headers: preflighted },
  exchanges: [fetchExchange],
})

const adoptMutation = graphql(`mutation AdoptWork { adoptWork { attemptCount } }`)

const deleteMutation = graphql(`
  mutation DeleteMe($confirmation: String!) {
    deleteMe(confirmation: $confirmation) {
      __typename
      ... on Problem { message remedy }
      ... on BadInput { field }
    }
  }
`)

/** Gives what was answered on this device to the account; undefined when it was done. */
export async function adoptWork(): Promise<Refusal | undefined> {
  const { data, error } = await client.mutation(adoptMutation, {}).toPromise()
  return data ? undefined : { message: error?.graphQLErrors[0]?.message ?? unreached.message }
}

/** Deletes everything about the learner; undefined when nothing is left. */
export async function deleteMe(confirmation: string): Promise<Refusal | undefined> {
  const { data } = await client.mutation(deleteMutation, { confirmation }).toPromise()
  if (!data) return unreached
  return data.deleteMe.__typename === 'Deleted' ? undefined : data.deleteMe
}
