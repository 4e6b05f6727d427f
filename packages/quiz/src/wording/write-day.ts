import { parseEdtf } from '@backstop/knowledge'

/** Weekdays as `Date.getUTCDay` counts them. */
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** Months in their order, from 0. */
export const months = 'January February March April May June July August September October November December'.split(' ')

/** Whether a text tells days by their weekdays: where it does not, a weekday tells what is likely (no council votes on a Sunday) and nothing that was read. */
export const hasWeekdays = (text: string): boolean => weekdays.some((name) => text.includes(name))

/** A single day in words, "Saturday, 22 February 2025", without its weekday if so wanted; null for an EDTF date that is not one day. */
export function writeDay(edtf: string, withWeekday = true): string | null {
  const days = parseEdtf(edtf)
  if (days?.first == null || days.first !== days.last) return null
  const date = new Date(`${days.first}T00:00:00Z`)
  const plain = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  return withWeekday ? `${weekdays[date.getUTCDay()]}, ${plain}` : plain
}
