import { Problem } from '../problem.ts'

/** A moment in a learner's own day: `utcOffset` is by how many minutes their clock is ahead of UTC. */
export type Moment = { now: Date; utcOffset: number }

/** No clock on Earth is further from UTC, in minutes. */
const furthest = 14 * 60

/**
 * A moment as it may be asked for.
 * @throws Problem BAD_INPUT for a distance from UTC that no clock has
 */
export function checkMoment({ now, utcOffset }: Moment): Moment {
  if (Number.isInteger(utcOffset) && Math.abs(utcOffset) <= furthest) return { now, utcOffset }
  throw new Problem('BAD_INPUT', 'No clock is that far from UTC.', {
    field: 'utcOffset',
    limit: `whole minutes from -${furthest} to ${furthest}`,
    remedy: 'Give the minutes by which the learner’s clock is ahead of UTC.',
  })
}

/** The learner's date, as YYYY-MM-DD. */
export const dateAt = ({ now, utcOffset }: Moment): string =>
  new Date(now.getTime() + utcOffset * 60_000).toISOString().slice(0, 10)

/** When the learner's day began. */
export const startOfDayAt = (moment: Moment): Date => new Date(Date.parse(dateAt(moment)) - moment.utcOffset * 60_000)

/** The day of an exam that is today or ahead, as YYYY-MM-DD; null where there is none. */
export function examAhead(examOn: Date | null, moment: Moment): string | null {
  const exam = examOn?.toISOString().slice(0, 10) ?? null
  return exam !== null && exam >= dateAt(moment) ? exam : null
}
