import { tellAbility } from '@backstop/quiz'
import type { Database } from '../database.ts'
import { type LearnerKey, whereLearner } from '../learner/find-learner.ts'
import { type ShownAttempt, showAttempt } from '../quiz/shown-attempt.ts'
import { findOpenReview } from './find-open-review.ts'
import { checkMoment, examAhead, type Moment } from './moment.ts'
import { readDue } from './read-due.ts'

/** What is due for a learner, and why. It names no claim: whoever is asked about it next would have read the answer. */
export type ShownReview = {
  /** About how many claims something was answered that can still be asked about. */
  rememberedCount: number
  dueCount: number
  /** How many of those that are due were answered wrong last. */
  missedCount: number
  documents: { documentId: string; dueCount: number }[]
  /** When more will be due, after today. */
  nextDueAt: Date | null
  /** The day of the exam ahead, as YYYY-MM-DD. */
  examOn: string | null
  /** How many first answers they gave, and the share of middling questions they know, from 0 to 1: null with too few answers to tell. */
  ability: { answers: number; known: number | null }
  /** The review that was begun today and goes on. */
  attempt: ShownAttempt | null
}

const nothing: ShownReview = {
  ...{ rememberedCount: 0, dueCount: 0, missedCount: 0, documents: [], nextDueAt: null, examOn: null, attempt: null },
  ability: { answers: 0, known: null },
}

/**
 * What is due for a learner by the end of their day. For somebody who has begun nothing, nothing is.
 * @throws Problem BAD_INPUT for a distance from UTC that no clock has
 */
export async function readReview(
  { prisma }: Pick<Database, 'prisma'>,
  { learner: key, utcOffset, now = new Date() }: { learner: LearnerKey | null } & Omit<Moment, 'now'> & { now?: Date },
): Promise<ShownReview> {
  const moment = checkMoment({ now, utcOffset })
  if (key === null) return nothing
  const learner = await prisma.learner.findFirst({
    where: whereLearner(key),
    select: { id: true, examOn: true, rating: { select: { logits: true, answers: true } } },
    relationLoadStrategy: 'join',
  })
  if (learner === null) return nothing
  const { due, nextAt, remembered } = await readDue(prisma, learner, moment)
  const open = await findOpenReview(prisma, learner.id, moment)
  return {
    rememberedCount: remembered,
    dueCount: due.length,
    missedCount: due.filter(({ state }) => state !== 'REVIEW').length,
    documents: [...Map.groupBy(due, ({ documentId }) => documentId)].map(([documentId, claims]) => ({
      documentId,
      dueCount: claims.length,
    })),
    nextDueAt: nextAt,
    examOn: examAhead(learner.examOn, moment),
    ability: learner.rating ? { answers: learner.rating.answers, known: tellAbility(learner.rating) } : nothing.ability,
    attempt: open && showAttempt(open),
  }
}
