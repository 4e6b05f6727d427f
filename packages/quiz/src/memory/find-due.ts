import { dayOf, dayOfDate, startOfDay, type UtcOffset } from './day.ts'
import { type Memory, memoryParameters, retrievability } from './recall.ts'

/** For whom and when: `exam` is the day of an exam as YYYY-MM-DD, null where there is none. */
export type Moment = { now: Date; utcOffset: UtcOffset; exam: string | null }

/** How likely a claim should be remembered on the day of the exam; without one, when it comes again. */
const [examRetention, usualRetention] = [0.95, memoryParameters.request_retention]

/** For how many days before the exam more and more is asked for. */
const ramp = 14

/** The retention asked for so many days before the exam: the usual one until two weeks before, then a little more each day. */
const retentionBefore = (days: number): number =>
  usualRetention + (examRetention - usualRetention) * Math.max(0, 1 - days / ramp)

/**
 * When a claim should be asked again. Without an exam, and from its day on, that is FSRS's own date: when the chance to remember it has fallen to 90 %.
 *
 * Before an exam it may be earlier. From two weeks before, the retention asked for rises day by day from 90 % to 95 % on the day of the exam; a claim
 * comes on the last day after which it would be below that of the morrow, so that weak ones come early and what is known well does not crowd the
 * last evening. What would still be below 95 % at the exam comes on the day before at the latest, and nothing is put off beyond the exam. A day
 * on which it was known is not followed by another question on the same day.
 */
export function dueAt(memory: Memory, { now, utcOffset, exam }: Moment): Date {
  const examDay = exam === null ? null : dayOfDate(exam)
  if (examDay === null || dayOf(now, utcOffset) >= examDay) return memory.due
  const reviewed = dayOf(memory.reviewedAt, utcOffset)
  const isTooWeak = (day: number) => retrievability(memory, day - reviewed) < retentionBefore(examDay - day)
  let day = Math.min(examDay, Math.max(reviewed + 1, examDay - ramp))
  while (day < examDay && !isTooWeak(day + 1)) day += 1
  const latest = startOfDay(day, utcOffset)
  return memory.due < latest ? memory.due : latest
}

/** What is due, weakest first, and when something more will be; null where nothing more is remembered. */
export type Due<Known> = { due: Known[]; nextAt: Date | null }

/**
 * What is due until the end of the learner's day: what was wrong last before what was right, then what is least likely remembered now; among equals what
 * has the lower `claimId`. The order of the list does not matter.
 */
export function findDue<Known extends Memory & { claimId: string }>(
  memories: readonly Known[],
  moment: Moment,
): Due<Known> {
  const today = dayOf(moment.now, moment.utcOffset)
  const endOfDay = startOfDay(today + 1, moment.utcOffset)
  const dated = memories.map((memory) => ({ memory, at: dueAt(memory, moment) }))
  const recalled = ({ memory }: (typeof dated)[number]) =>
    retrievability(memory, Math.max(0, today - dayOf(memory.reviewedAt, moment.utcOffset)))
  const isForgotten = ({ memory }: (typeof dated)[number]) => Number(memory.state !== 'REVIEW')
  const due = dated
    .filter(({ at }) => at < endOfDay)
    .map((each) => ({ ...each, forgotten: isForgotten(each), chance: recalled(each) }))
    .sort((a, b) => b.forgotten - a.forgotten || a.chance - b.chance || (a.memory.claimId < b.memory.claimId ? -1 : 1))
  const later = dated.map(({ at }) => at.getTime()).filter((time) => time >= endOfDay.getTime())
  return {
    due: due.map(({ memory }) => memory),
    nextAt: later.length === 0 ? null : new Date(Math.min(...later)),
  }
}
