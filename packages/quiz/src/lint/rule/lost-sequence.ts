import type { LintRule } from '../rule.ts'

const months = 'january february march april may june july august september october november december'.split(' ')

const namesMonth = new RegExp(`\\b(?:${months.join('|')})\\b`, 'iu')
const aYear = /^\D{0,20}\b(\d{4})$/u

/** The place of an option in a sequence: a number, or a date in words or digits, a year alone where others are dates; null for anything else. */
function rankOf(text: string, areDates: boolean): number | null {
  const year = areDates ? aYear.exec(text)?.[1] : undefined
  if (year !== undefined && !namesMonth.test(text)) return Number(year) * 10_000
  const plain = text.toLowerCase().replace(/(?<=\d),(?=\d{3})/gu, '')
  const iso = /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/u.exec(plain)
  if (iso) return Number(iso[1]) * 10_000 + Number(iso[2]) * 100 + Number(iso[3] ?? 0)
  const month = months.findIndex((name) => new RegExp(`\\b${name}\\b`, 'u').test(plain))
  if (month >= 0 && /\d/u.test(plain)) {
    const year = Number(/\b(\d{4})\b/u.exec(plain)?.[1] ?? 0)
    const day = Number(/\b(\d{1,2})\b/u.exec(plain)?.[1] ?? 0)
    return year * 10_000 + (month + 1) * 100 + day
  }
  const number = /^(?:\D{0,20})(-?\d+(?:\.\d+)?)\b/u.exec(plain)
  return number ? Number(number[1]) : null
}

/** Numbers or dates that neither rise nor fall: the reader has to sort them first. */
export const lostSequence: LintRule = {
  reads: 'options',
  key: 'lost-sequence',
  find: ({ options }) => {
    const areDates = options.some(({ text }) => namesMonth.test(text))
    const ranks = options.map(({ text }) => rankOf(text, areDates))
    if (ranks.length < 2 || ranks.some((rank) => rank === null)) return null
    const rises = ranks.every((rank, i) => i === 0 || (rank as number) >= (ranks[i - 1] as number))
    const falls = ranks.every((rank, i) => i === 0 || (rank as number) <= (ranks[i - 1] as number))
    return rises || falls ? null : options.map(({ text }) => text).join(' | ')
  },
}
