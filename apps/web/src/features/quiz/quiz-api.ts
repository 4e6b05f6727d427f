'use client'
import { ask, inWords, mutate, unreached } from '../../graphql/ask.ts'
import { graphql } from '../../graphql/graphql.ts'
import type { Delivery, WaitingAnswer } from './offline/answer-queue.ts'
import { type AttemptData, attemptQuery, attemptState, attemptText, type WholeAttempt } from './quiz-page.query.ts'
import type { TimeLimit } from './time-options.tsx'

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
 * the result of the first. What cannot be asked may have arrived all the same; a run that is not known may be so again to whoever began it.
 */
export async function deliver({ attempt, item, clientKey, response }: WaitingAnswer): Promise<Delivery<AttemptData>> {
  const data = await mutate(answerItem, { input: { attempt, item, clientKey, response } })
  if ('problem' in data) return 'unknown'
  const { answerItem: result } = data
  if (result.__typename === 'Answered') return { told: result.attempt }
  if (result.__typename === 'NotFound') return 'not yours'
  if (result.__typename !== 'AlreadyDone') return { refused: inWords(result) }
  // Answered before, or over without an answer to it.
  const outcome = await read(attempt)
  if ('problem' in outcome) return 'unknown'
  const isAnswered = outcome.attempt.items.some((entry) => entry.item.id === item && entry.answered)
  return isAnswered ? { told: outcome.attempt } : { refused: inWords(result) }
}

/** This browser's own attempt as it is now, whatever window has gone on with it. */
export async function read(id: string): Promise<Outcome<WholeAttempt>> {
  const data = await ask(attemptQuery, { id })
  if ('problem' in data) return { problem: data.problem }
  return data.attempt ? { attempt: data.attempt } : { problem: unreached, isNobodys: true }
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
