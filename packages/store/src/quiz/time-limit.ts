import { Problem } from '../problem.ts'

const longest = 240
/** By how much more time may be asked for: what examination boards grant for reading and writing. */
const accommodations: readonly number[] = [1, 1.25, 1.5, 2, 3]
/** An answer that was given in time may be under way for this long. */
const graceMs = 5000

/** How long an attempt may take: no limit where `minutes` is null. */
export type TimeLimit = { minutes: number | null; accommodation: number }

/**
 * A limit that may be set.
 * @throws Problem BAD_INPUT for other than 1 to 240 whole minutes, or a factor that is not granted
 */
export function checkTimeLimit({ minutes, accommodation }: TimeLimit): TimeLimit {
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= longest))
    throw new Problem('BAD_INPUT', `An attempt may be limited to 1 to ${longest} minutes.`, {
      field: 'minutes',
      limit: `a whole number from 1 to ${longest}`,
      remedy: 'Take another number, or leave it out for as much time as is needed.',
    })
  if (!accommodations.includes(accommodation))
    throw new Problem('BAD_INPUT', 'There is no such factor for more time.', {
      field: 'accommodation',
      limit: `one of ${accommodations.join(', ')}`,
      remedy: 'Take the next higher one.',
    })
  return { minutes, accommodation }
}

type Timed = TimeLimit & { startedAt: Date; finishedAt: Date | null }

/** When the time of an attempt is over; null without a limit. */
export const endOf = ({ startedAt, minutes, accommodation }: Timed): Date | null =>
  minutes === null ? null : new Date(startedAt.getTime() + minutes * accommodation * 60_000)

/**
 * When an attempt was finished, as it is `now`: one whose time is over, and the seconds of grace for what was under way, was so when its
 * time was over, whether or not anybody has written that down.
 */
export function finishOf(attempt: Timed, now: Date): Date | null {
  const end = endOf(attempt)
  const isOver = end !== null && now.getTime() > end.getTime() + graceMs
  return attempt.finishedAt ?? (isOver ? end : null)
}
