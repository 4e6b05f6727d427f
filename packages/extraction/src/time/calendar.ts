import { parseEdtf } from '@backstop/knowledge'

/** The day or days a document was written, as `YYYY-MM-DD`. */
export type Anchor = { first: string; last: string; value: string }

/** Reads what is known of a document's date; null where that is nothing, or no closed period. */
export function readAnchor(publishedOn: string | null, datedAround: string | null): Anchor | null {
  const value = publishedOn ?? datedAround
  if (value !== null && /^\d{4}-\d\d-\d\d$/u.test(value) && isDay(value)) return { first: value, last: value, value }
  const range = value === null ? null : parseEdtf(value)
  return range?.first && range.last && value !== null ? { first: range.first, last: range.last, value } : null
}

/** A day that is `days` later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A month ("2025-02") that is `months` later. */
export function addMonths(month: string, months: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${pad((total % 12) + 1)}`
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The Monday of a day's week. */
export const mondayOf = (day: string) => addDays(day, -((weekdayOf(day) + 6) % 7))

/** Two digits. */
export const pad = (number: number) => String(number).padStart(2, '0')

/** Whether there is such a day. */
export function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** How many days lie between two. */
export const daysBetween = (from: string, to: string) =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000

const months = 'January February March April May June July August September October November December'.split(' ')

/** "2 May 2010": as prose writes a day. */
export const writeDay = (day: string) => `${Number(day.slice(8, 10))} ${writeMonth(day)}`

/** "May 2010", of a month or a day in it. */
export const writeMonth = (day: string) => `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
