import { dateInWords } from '../../ui/date-words.ts'

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const dayLength = 86_400_000

/** The number of a moment's day since 1970 where clocks are so many minutes ahead of UTC. */
const dayOf = (time: number, utcOffset: number) => Math.floor((time + utcOffset * 60_000) / dayLength)

/**
 * The day of a moment as a learner would say it: "today", "tomorrow", "on Wednesday" within a week, "on 4 May", and with the year where that is another.
 * Both moments are RFC 3339, the offset is in minutes ahead of UTC.
 */
export function dayInWords(moment: string, now: string, utcOffset: number): string {
  const [day, today] = [moment, now].map((time) => dayOf(Date.parse(time), utcOffset)) as [number, number]
  if (day === today) return 'today'
  if (day === today + 1) return 'tomorrow'
  const date = new Date(day * dayLength)
  if (day > today && day < today + 7) return `on ${weekdays[date.getUTCDay()]}`
  const year = ` ${new Date(today * dayLength).getUTCFullYear()}`
  const words = dateInWords(dateOf(moment, utcOffset))
  return `on ${words.endsWith(year) ? words.slice(0, -year.length) : words}`
}

/** The date of a moment as YYYY-MM-DD, where clocks are so many minutes ahead of UTC. */
export const dateOf = (moment: string, utcOffset: number): string =>
  new Date(dayOf(Date.parse(moment), utcOffset) * dayLength).toISOString().slice(0, 10)
