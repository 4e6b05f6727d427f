'use client'
import { ask, inWords, mutate } from '../../graphql/ask.ts'
import { graphql } from '../../graphql/graphql.ts'
import type { Outcome } from '../quiz/quiz-api.ts'
import { attemptState, attemptText, type WholeAttempt } from '../quiz/quiz-page.query.ts'
import { type ReviewData, reviewPage, reviewState } from './review-page.query.ts'

const starting = graphql(
  `
  mutation StartReview($utcOffset: Int!) {
    startReview(utcOffset: $utcOffset) {
      __typename
      ... on Attempt { ...AttemptState ...AttemptText }
      ... on Problem { message remedy }
    }
  }
`,
  [attemptState, attemptText],
)

const settingExam = graphql(
  `
  mutation SetExamDate($date: EDTF, $utcOffset: Int!) {
    setExamDate(date: $date, utcOffset: $utcOffset) {
      __typename
      ... on Review { ...ReviewState }
      ... on Problem { message remedy }
    }
  }
`,
  [reviewState],
)

/** What is due now, or a sentence for the learner that says why it cannot be told. */
type Told = { review: ReviewData } | { problem: string }

/** By how many minutes this browser's clock is ahead of UTC. */
export const utcOffsetHere = (): number => -new Date().getTimezoneOffset()

/** Starts a review of what is due, or goes on with that of today. */
export async function startReview(): Promise<Outcome<WholeAttempt>> {
  const data = await mutate(starting, { utcOffset: utcOffsetHere() })
  if ('problem' in data) return data
  const { startReview: result } = data
  return result.__typename === 'Attempt' ? { attempt: result } : { problem: inWords(result) }
}

/** Sets the day of an exam (YYYY-MM-DD), or takes it away. */
export async function setExamDate(date: string | null): Promise<Told> {
  const data = await mutate(settingExam, { date, utcOffset: utcOffsetHere() })
  if ('problem' in data) return data
  const { setExamDate: result } = data
  return result.__typename === 'Review' ? { review: result } : { problem: inWords(result) }
}

/** What is due by this browser's own clock. */
export async function readReview(): Promise<Told> {
  const data = await ask(reviewPage, { utcOffset: utcOffsetHere() })
  return 'problem' in data ? data : { review: data.review }
}
