'use client'
import { inWords, mutate } from '../../graphql/ask.ts'
import { graphql } from '../../graphql/graphql.ts'

const shareResult = graphql(`
  mutation ShareResult($attempt: ID!) {
    shareResult(attempt: $attempt) {
      __typename
      ... on Attempt { shareToken }
      ... on Problem { message remedy }
    }
  }
`)

const stopSharing = graphql(`
  mutation StopSharing($attempt: ID!) {
    stopSharing(attempt: $attempt) {
      __typename
      ... on Attempt { shareToken }
      ... on Problem { message remedy }
    }
  }
`)

/** The end of the link to a result, null where it has none; or a sentence that says why it could not be changed. */
type Shared = { token: string | null } | { problem: string }

/** Gives the result of a finished run a link. */
export async function share(attempt: string): Promise<Shared> {
  const data = await mutate(shareResult, { attempt })
  return 'problem' in data ? data : outcomeOf(data.shareResult)
}

/** Takes the link back, for good. */
export async function unshare(attempt: string): Promise<Shared> {
  const data = await mutate(stopSharing, { attempt })
  return 'problem' in data ? data : outcomeOf(data.stopSharing)
}

type Result =
  | { __typename: 'Attempt'; shareToken: string | null }
  | { __typename: 'BadInput' | 'NotFound'; message: string; remedy: string | null }

const outcomeOf = (result: Result): Shared =>
  result.__typename === 'Attempt' ? { token: result.shareToken } : { problem: inWords(result) }
