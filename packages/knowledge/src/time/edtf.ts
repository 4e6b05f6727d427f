/// <reference path="./edtf-types.d.ts" />
import edtf from 'edtf'
import { remember } from '../text/remember.ts'

/** The days a date covers, as `YYYY-MM-DD`, both inclusive; null where that end is open or unknown. */
export type DayRange = { readonly first: string | null; readonly last: string | null }

/**
 * Reads an EDTF level 1 date, season or interval ("2025-02", "2025-02-24/.."). Null when it is not one, or lies outside the years 1 to 9999. A season
 * is all that is called so north of the equator, by months or by the sun; a winter begins in its year.
 */
export const parseEdtf = remember((text: string): DayRange | null => {
  const [from = '', to] = text.split('/')
  if (from === '' && to === '') return null
  // It says the same as one of them; the library takes no such interval.
  if (from === to && from !== '..') return parseEdtf(from)
  const season = /^(\d{4})-(2[1-4])$/u.exec(text)
  if (season) return seasonOf(Number(season[1]), Number(season[2]))
  try {
    const { min, max } = edtf(text, { level: 1 })
    // What is unknown is read as 1970.
    const [first, last] = [from === '' ? -Infinity : min, to === '' ? Infinity : max]
    if (Number.isNaN(first) || Number.isNaN(last) || last < earliest || first > latest) return null
    return { first: first < earliest ? null : dayOf(first), last: last > latest ? null : dayOf(last) }
  } catch {
    return null
  }
})

/** What a database keeps as a date, and four digits tell. */
const [earliest, latest] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')]

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** From the first day of its first month to the last before the sun ends it. */
const seasons: Record<number, readonly [first: string, last: string]> = {
  21: ['03-01', '06-20'],
  22: ['06-01', '09-22'],
  23: ['09-01', '12-20'],
  24: ['12-01', '03-19'],
}

function seasonOf(year: number, season: number): DayRange | null {
  const [first = '', last = ''] = seasons[season] ?? []
  const ends = last < first ? year + 1 : year
  if (year < 1 || ends > 9999) return null
  return { first: `${pad(year)}-${first}`, last: `${pad(ends)}-${last}` }
}

const pad = (year: number) => String(year).padStart(4, '0')
