const months = 'January February March April May June July August September October November December'.split(' ')

/** One EDTF level 1 date ("2025-02-23", "2025-02", "2025", each with "~" or "?") in words: "23 February 2025". */
function dayInWords(date: string): string {
  const unsure = /[~?%]$/u.test(date)
  const [year, month, day] = date.replace(/[~?%]$/u, '').split('-')
  const words = [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  return unsure ? `around ${words}` : words
}

/**
 * An EDTF level 1 date or interval in words: "24 to 28 February 2025". Open ends ("2025-02-24/..") read "from …" or
 * "until …". What is not a date is returned as it is.
 */
export function dateInWords(edtf: string): string {
  if (!/^(\d{4}|\.\.|\/)/u.test(edtf)) return edtf
  const [from = '', to] = edtf.split('/')
  if (to === undefined) return dayInWords(from)
  if (to === '' || to === '..') return `from ${dayInWords(from)}`
  if (from === '' || from === '..') return `until ${dayInWords(to)}`
  const [first, last] = [dayInWords(from).split(' '), dayInWords(to).split(' ')]
  // "24 to 28 February 2025": what both ends share at their end is said once.
  let shared = 0
  while (shared < first.length - 1 && first.at(-1 - shared) === last.at(-1 - shared)) shared += 1
  return `${first.slice(0, first.length - shared).join(' ')} to ${last.join(' ')}`
}
