import { parseEdtf } from '@backstop/knowledge'

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = 'January February March April May June July August September October November December'.split(' ')

/** A single day in words, "Saturday, 22 February 2025"; null for an EDTF date that is not one day. */
export function writeDay(edtf: string): string | null {
  const days = parseEdtf(edtf)
  if (days?.first == null || days.first !== days.last) return null
  const date = new Date(`${days.first}T00:00:00Z`)
  return `${weekdays[date.getUTCDay()]}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}
