'use client'
import type { ResultOf } from 'gql.tada'
import { inWords, mutate } from '../../../graphql/ask.ts'
import { graphql } from '../../../graphql/graphql.ts'

const retiring = graphql(`
  mutation RetireQuestion($key: String!, $reason: String!) {
    done: retireItem(key: $key, reason: $reason) { __typename ... on Problem { message remedy } }
  }
`)
const restoring = graphql(`
  mutation RestoreQuestion($key: String!) {
    done: restoreItem(key: $key) { __typename ... on Problem { message remedy } }
  }
`)
const settling = graphql(`
  mutation SettleReports($key: String!, $outcome: ReportOutcome!, $reason: String!) {
    done: settleReports(key: $key, outcome: $outcome, reason: $reason) {
      __typename
      ... on ReportsSettled { settlement }
      ... on Problem { message remedy }
    }
  }
`)
const reopening = graphql(`
  mutation ReopenReports($settlement: ID!) {
    done: reopenReports(settlement: $settlement) { __typename ... on Problem { message remedy } }
  }
`)

type Answer<Done> = { done: Done } | { problem: string }

/** What went wrong, in a sentence; nothing where it was done. */
function problemOf(answer: Answer<object>): string | undefined {
  if ('problem' in answer) return answer.problem
  const problem = answer.done as { message?: string; remedy?: string | null }
  return problem.message === undefined
    ? undefined
    : inWords({ message: problem.message, remedy: problem.remedy ?? null })
}

/** Takes a question out. @returns what went wrong, or nothing */
export const retire = async (key: string, reason: string) => problemOf(await mutate(retiring, { key, reason }))

/** Lets a question be asked again. @returns what went wrong, or nothing */
export const restore = async (key: string) => problemOf(await mutate(restoring, { key }))

/** Notes what was done about the reports of a question. @returns how it is taken back, or what went wrong */
export async function settle(
  key: string,
  outcome: 'NOTHING_TO_DO' | 'CLAIM_MENDED',
  reason: string,
): Promise<{ settlement: string } | { problem: string }> {
  const answer = await mutate(settling, { key, outcome, reason })
  const problem = problemOf(answer)
  if (problem !== undefined) return { problem }
  return (answer as ResultOf<typeof settling>).done as { settlement: string }
}

/** Lets reports wait again. @returns what went wrong, or nothing */
export const reopen = async (settlement: string) => problemOf(await mutate(reopening, { settlement }))
