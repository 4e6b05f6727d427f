'use client'
import { type AnyVariables, type CombinedError, createClient, fetchExchange, type TypedDocumentNode } from '@urql/core'
import { graphql } from '../../graphql/graphql.ts'
import { preflighted } from '../../graphql/preflighted.ts'
import type { Delivery, WaitingAnswer } from './offline/answer-queue.ts'
import { type AttemptData, attemptQuery, attemptState, attemptText, type WholeAttempt } from './quiz-page.query.ts'
import type { TimeLimit } from './time-options.tsx'

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

/** What came of asking: the attempt as it now is, or a sentence for the learner that says why not. */
export type Outcome<Attempt = AttemptData> =
  | { attempt: Attempt }
  | { problem: string /** There is none, or it is somebody else's. */; isNobodys?: boolean }

const startAttempt = graphql(
  `
  mutation StartAttempt($quiz: ID!, $mode: AttemptMode!, $minutes: Int, $accommodation: Float) {
    startAttempt(quiz: $quiz, mode: $mode, minutes: $minutes, accommodation: $accommodation) {
      __typename
      ... on Attempt { ...AttemptState ...AttemptText }
      ... on Problem { message remedy }
    }
  }
`,
  [attemptState, attemptText],
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

const unreached = 'Backstop does not answer just now. Nothing is lost: try again in a moment.'

/** What a failure is called before a learner: one that may pass, or what the API itself says. */
function sentenceOf(error: CombinedError | undefined): string {
  const [told] = error?.graphQLErrors ?? []
  return told === undefined || told.extensions.code === 'API_UNREACHABLE' ? unreached : told.message
}

/** Asks for a change: its data, or a sentence for the learner where it could not be asked. */
export async function mutate<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | { problem: string }> {
  const { data, error } = await client.mutation(document, variables).toPromise()
  return data ?? { problem: sentenceOf(error) }
}

/** Asks for data as it is now; or a sentence for the learner where it could not be asked. */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | { problem: string }> {
  const { data, error } = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise()
  return data ?? { problem: sentenceOf(error) }
}

/** What a problem is called before a learner, and what to do about it. */
export const inWords = ({ message, remedy }: { message: string; remedy: string | null }) =>
  [message, remedy].filter(Boolean).join(' ')

/** When a learner is told what was right: after each answer, or at the end. */
export type Mode = 'PRACTICE' | 'TEST'

/** Starts a run through a quiz; the API's cookie makes it this browser's own. */
export async function start(quiz: string, mode: Mode, limit?: TimeLimit): Promise<Outcome<WholeAttempt>> {
  const data = await mutate(startAttempt, { quiz, mode, ...limit })
  if ('problem' in data) return data
  const { startAttempt: result } = data
  return result.__typename === 'Attempt' ? { attempt: result } : { problem: inWords(result) }
}

/**
 * Sends an answer. The API knows a repetition by its key, so whatever sends it again (a second press, a retry, a reload, another window) gets
 * the result of the first. What cannot be asked may have arrived all the same.
 */
export async function deliver({ attempt, item, clientKey, response }: WaitingAnswer): Promise<Delivery<AttemptData>> {
  const data = await mutate(answerItem, { input: { attempt, item, clientKey, response } })
  if ('problem' in data) return 'unknown'
  const { answerItem: result } = data
  if (result.__typename === 'Answered') return { told: result.attempt }
  if (result.__typename !== 'AlreadyDone') return { refused: inWords(result) }
  // Answered before, or over without an answer to it.
  const outcome = await read(attempt)
  if ('problem' in outcome) return 'unknown'
  const isAnswered = outcome.attempt.items.some((entry) => entry.item.id === item && entry.answered)
  return isAnswered ? { told: outcome.attempt } : { refused: inWords(result) }
}

/** This browser's own attempt as it is now, whatever window has gone on with it. */
export async function read(id: string): Promise<Outcome<WholeAttempt>> {
  const { data, error } = await client.query(attemptQuery, { id }, { requestPolicy: 'network-only' }).toPromise()
  if (data?.attempt) return { attempt: data.attempt }
  return { problem: sentenceOf(error), isNobodys: data !== undefined && data.attempt === null }
}

/** Ends a run, so that nothing of it waits to be gone on with. */
export async function finish(attempt: string): Promise<Outcome> {
  const data = await mutate(finishAttempt, { attempt })
  if ('problem' in data) return data
  const { finishAttempt: result } = data
  return result.__typename === 'Attempt' ? { attempt: result } : { problem: inWords(result) }
}

/** Tells the editors what is wrong with a question; undefined when they got it. */
export async function report(item: string, reason: string): Promise<string | undefined> {
  const data = await mutate(reportItem, { item, reason })
  if ('problem' in data) return data.problem
  return data.reportItem.__typename === 'Reported' ? undefined : inWords(data.reportItem)
}
