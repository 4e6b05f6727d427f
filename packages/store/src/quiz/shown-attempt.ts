import {
  type Aim,
  findAim,
  type Grade,
  gradeResponse,
  type Item,
  type ItemEvidence,
  judgeClaims,
  type Response,
  rightAnswer,
  type Verdict,
} from '@backstop/quiz'
import type { Transaction } from '../database.ts'
import { parseStored, type ShownItem, showStored } from './shown-item.ts'
import { endOf, finishOf } from './time-limit.ts'

/** How a question was answered, part by part, and what settles it: for after the answer. Nothing is chosen where it was left out. */
export type ShownResult = {
  correct: boolean
  asks: Aim
  chosen: Verdict[]
  right: Verdict[]
  evidence: ItemEvidence[]
  claimIds: string[]
  /** Of these, what the answer did not show to be known: one wrong pair is no miss of the others. */
  missedClaimIds: string[]
}

/** An attempt as its learner may see it now. */
export type ShownAttempt = {
  id: string
  /** Null in a review. */
  quizId: string | null
  mode: 'PRACTICE' | 'TEST'
  startedAt: Date
  finishedAt: Date | null
  minutes: number | null
  accommodation: number
  /** When its time is over; null without a limit. */
  endsAt: Date | null
  /** What its link is known by, where its learner shares it. */
  shareToken: string | null
  items: {
    position: number
    item: ShownItem
    documentId: string
    answered: boolean
    /** What was answered, part by part; never whether it was right. */
    given: { id: string; text: string }[]
    result: ShownResult | null
  }[]
  answeredCount: number
  /** Null in a TEST before its end. */
  correctCount: number | null
}

/** What has to be read of an attempt to show it. */
export const attemptParts = {
  items: { orderBy: { position: 'asc' }, include: { item: { select: { id: true, version: true, content: true } } } },
  responses: true,
} as const

type AttemptRow = NonNullable<Awaited<ReturnType<typeof findAttempt>>>

/** An attempt with its items and responses, whoever's it is; null when there is none. */
export const findAttempt = (tx: Pick<Transaction, 'attempt'>, id: string) =>
  tx.attempt.findUnique({ where: { id }, include: attemptParts })

/**
 * Results are shown after each answer in practice, and all of them, those left out too, when the attempt is finished: by its learner, or
 * by its time limit.
 */
export function showAttempt(attempt: AttemptRow, now = new Date()): ShownAttempt {
  const { id, quizId, mode, startedAt, minutes, accommodation, shareToken, items, responses } = attempt
  const finishedAt = finishOf(attempt, now)
  const answers = new Map(responses.map((response) => [response.itemId, response]))
  const told = mode === 'PRACTICE' || finishedAt !== null
  return {
    id,
    quizId,
    mode,
    startedAt,
    finishedAt,
    minutes,
    accommodation,
    endsAt: endOf(attempt),
    shareToken,
    items: items.map(({ position, item: row }) => {
      const answer = answers.get(row.id)
      const shown = told && (answer !== undefined || finishedAt !== null)
      const stored = parseStored(row)
      const grade = answer && gradeResponse(stored, answer.answer as Response)
      const given = grade?.ok ? grade.value : null
      return {
        position,
        item: showStored(row, stored),
        documentId: stored.evidence[0]?.document as string,
        answered: answer !== undefined,
        given: given?.chosen.map(({ option: { id, text } }) => ({ id, text })) ?? [],
        result: shown ? resultOf(stored, given) : null,
      }
    }),
    answeredCount: responses.length,
    correctCount: told ? responses.filter(({ correct }) => correct).length : null,
  }
}

/** The result of an answer that was graded; without one, of a question that was left out. */
function resultOf(item: Item, given: Grade | null): ShownResult {
  const judged = given && judgeClaims(item, given)
  return {
    correct: given?.correct ?? false,
    asks: findAim(item),
    chosen: given?.chosen ?? [],
    right: rightAnswer(item),
    evidence: item.evidence,
    claimIds: item.claims,
    missedClaimIds: item.claims.filter((claim) => judged?.get(claim) !== true),
  }
}
