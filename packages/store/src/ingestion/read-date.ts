import { edtfSchema } from '@backstop/knowledge'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const year = '(?<year>\\d{4})'
/** A day as texts print it: 12 November 2026, Nov. 12, 2026, 2026-11-12. */
const orders = [`${day} ${month},? ${year}\\b`, `${month} ${day},? ${year}\\b`, '(?<iso>\\d{4}-\\d{2}-\\d{2})\\b']

type Parts = Partial<Record<'day' | 'month' | 'year' | 'iso', string>>

/** Who is told to be where, before a text begins: "HARNSBY, Nov. 12, 2026 —", "LONDON, England, 12 November 2026 (Reuters) –". */
const place =
  "^\\p{Lu}[\\p{L}.’' -]{1,40}(?:, \\p{L}[\\p{L}.’' -]{1,30})?,? \\(?(?<!\\b(?:on|in|of|since|from|by|until|before|after|the) \\(?)"
const datelines = orders.map((date) => new RegExp(`${place}${date}\\)?(?: \\([^()]{1,40}\\))? ?(?:[—–-]|: )`, 'iu'))
const notes = orders.map(
  (date) => new RegExp(`^(?:first )?(?:published|posted|issued|released)(?: on)?:? (?:\\p{L}+day,? )?${date}`, 'iu'),
)
/** Anywhere in a line, or a month alone at its end. */
const lines = [
  ...orders.map((date) => new RegExp(`\\b${date}`, 'iu')),
  new RegExp(`(?<!\\d\\p{L}* )\\b${month} ${year}$`, 'iu'),
]

/** A line of more characters than this is more than a date. */
const longest = 60

/** The day that a line near the top of a text says it is of, as EDTF: a dateline that it begins with, or a line that is a date and little else. */
export const readDate = (line: string): string | null =>
  readDateline(line) ?? find(notes, line) ?? (line.length > longest ? null : find(lines, line))

/** The day of the dateline that a line begins with. */
export const readDateline = (line: string): string | null => find(datelines, line)

function find(patterns: readonly RegExp[], line: string): string | null {
  for (const pattern of patterns) {
    const parts = pattern.exec(line)?.groups as Parts | undefined
    const value = parts && edtfOf(parts)
    if (value !== undefined && edtfSchema.safeParse(value).success) return value
  }
  return null
}

function edtfOf({ day, month = '', year, iso }: Parts): string | undefined {
  if (iso !== undefined) return iso
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return [year, pad(number), ...(day ? [pad(Number(day))] : [])].join('-')
}

const pad = (number: number) => String(number).padStart(2, '0')
