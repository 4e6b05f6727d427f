'use client'
import { type AnyVariables, createClient, fetchExchange, type TypedDocumentNode } from '@urql/core'
import { graphql } from '../../graphql/graphql.ts'
import { preflighted } from '../../graphql/preflighted.ts'
import { type AttemptData, attemptState } from './quiz-page.query.ts'

const client = createClient({
  url: '/graphql',
  preferGetMethod: false,
  fetchOptions: { headers: preflighted },
  exchanges: [fetchExchange],
})

/** What came of asking: the attempt as it now is, or a sentence for the learner that says why not. */
export type Outcome = { attempt: AttemptData } | { problem: string }

const startAttempt = graphql(
  `
  mutation StartAttempt($quiz: ID!) {
    startAttempt(quiz: $quiz) {
      __typename
      ... on Attempt { ...AttemptState }
      ... on Problem { message remedy }
    }
  }
`,
  [attemptState],
)

const answerItem = graphql(
  `
  mutation AnswerItem($input: AnswerInput!) {
    answerItem(input: $input) {
      __typename
      ... on Answered { attempt { ...AttemptState } }
      ... on Problem { message remedy }
    }
  }
`,
  [attemptState],
)

const finishAttempt = graphql(
  `
  mutation FinishAttempt($attempt: ID!) {
    finishAttempt(attempt: $attempt) {
      __typename
      ... on Attempt { ...AttemptState }
      ... on Problem { message remedy }
    }
  }
`,
  [attemptState],
)

const reportItem = graphql(`
  mutation ReportItem($item: ID!, $reason: String!) {
    reportItem(item: $item, reason: $reason) {
      __typename
      ... on Problem { message remedy }
    }
  }
`)

const noAnswer = 'The answer did not arrive. Check the connection and try again: nothing is counted twice.'

async function run<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | { problem: string }> {
  const { data, error } = await client.mutation(document, variables).toPromise()
  return data ?? { problem: error?.graphQLErrors[0]?.message ?? noAnswer }
}

const inWords = ({ message, remedy }: { message: string; remedy: string | null }) =>
  [message, remedy].filter(Boolean).join(' ')

/** Starts a run through a quiz; the API's cookie makes it this browser's own. */
export async function start(quiz: string): Promise<Outcome> {
  const data = await run(startAttempt, { quiz })
  if ('problem' in data) return data
  const { startAttempt: result } = data
  return result.__typename === 'Attempt' ? { attempt: result } : { problem: inWords(result) }
}

/** Answers one question. The same `clientKey` answers once, however often it is sent. */
export async function answer(attempt: string, item: string, option: string, clientKey: string): Promise<Outcome> {
  const data = await run(answerItem, { input: { attempt, item, clientKey, response: { options: [option] } } })
  if ('problem' in data) return data
  const { answerItem: result } = data
  return result.__typename === 'Answered' ? { attempt: result.attempt } : { problem: inWords(result) }
}

export async function finish(attempt: string): Promise<Outcome> {
  const data = await run(finishAttempt, { attempt })
  if ('problem' in data) return data
  const { finishAttempt: result } = data
  return result.__typename === 'Attempt' ? { attempt: result } : { problem: inWords(result) }
}

/** Tells the editors what is wrong with a question; undefined when they got it. */
export async function report(item: string, reason: string): Promise<string | undefined> {
  const data = await run(reportItem, { item, reason })
  if ('problem' in data) return data.problem
  return data.reportItem.__typename === 'Reported' ? undefined : inWords(data.reportItem)
}
