import type { Database } from '../database.ts'
import { ensureLearner, type LearnerKey } from '../learner/find-learner.ts'
import { Problem } from '../problem.ts'
import { checkMoment, dateAt } from './moment.ts'

/** How far ahead an exam may be, in years. */
const furthest = 5

type Request = { learner: LearnerKey; date: string | null; utcOffset: number; now?: Date }

/**
 * Sets the day of an exam, as YYYY-MM-DD, that a learner's reviews lead up to; null takes it away.
 * @throws Problem BAD_INPUT for what is no day, one that is over or one more than five years ahead
 */
export async function setExamDate(
  { prisma }: Pick<Database, 'prisma'>,
  { learner, date, utcOffset, now = new Date() }: Request,
): Promise<void> {
  if (date !== null) checkDate(date, dateAt(checkMoment({ now, utcOffset })))
  const examOn = date === null ? null : new Date(date)
  await prisma.$transaction(async (tx) => {
    const id = await ensureLearner(tx, learner, now)
    await tx.learner.update({ where: { id }, data: { examOn } })
  })
}

function checkDate(date: string, today: string): void {
  const latest = `${Number(today.slice(0, 4)) + furthest}${today.slice(4)}`
  const limit = `a day from ${today} to ${latest}, written as these are`
  const refuse = (message: string) => new Problem('BAD_INPUT', message, { field: 'date', limit })
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(date) : Number.NaN
  // 30 February is read as a day in March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    throw refuse('That is no day of the calendar.')
  if (date < today) throw refuse('That day is over.')
  if (date > latest) throw refuse('That is too far ahead.')
}
