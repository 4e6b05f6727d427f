import { count } from '../../../ui/plural.ts'
import type { ComparedPart, ComparedRow } from './compare-claims.ts'

/** How a line of the comparison stands. */
export type ComparedSort = 'SAME' | 'DIFFERS' | 'MISSED' | 'OWN'

/** The sort of a line. */
export const sortOf = (row: ComparedRow): ComparedSort => {
  if (row.kind !== 'FOUND') return row.kind
  return row.differs.length === 0 ? 'SAME' : 'DIFFERS'
}

/** Each sort in words, with the sign that stands for it in the text. */
export const sortWords: Record<ComparedSort, { label: string; sign: string }> = {
  SAME: { label: 'Found, the same', sign: '—' },
  DIFFERS: { label: 'Found, differs', sign: '◐' },
  MISSED: { label: 'Missed', sign: '○' },
  OWN: { label: 'Yours alone', sign: '●' },
}

const partWords: Record<ComparedPart, string> = {
  subject: 'who or what',
  predicate: 'what is said',
  object: 'to whom or what',
  polarity: 'denied or not',
  modality: 'how certain',
  attribution: 'who says it',
  conditions: 'the condition',
  qualifiers: 'the circumstances',
}

/** How a line stands: "Found, differs in who or what, how certain". */
export function rowInWords(row: ComparedRow): string {
  const { label } = sortWords[sortOf(row)]
  if (row.kind !== 'FOUND' || row.differs.length === 0) return label
  return `${label} in ${row.differs.map((part) => partWords[part]).join(', ')}`
}

/** How many lines of each sort there are. */
export function countSorts(rows: readonly ComparedRow[]): Record<ComparedSort, number> {
  const counts = { SAME: 0, DIFFERS: 0, MISSED: 0, OWN: 0 }
  for (const row of rows) counts[sortOf(row)] += 1
  return counts
}

/** The whole comparison in a line or two. */
export function comparisonInWords(rows: readonly ComparedRow[]): string {
  const { SAME, DIFFERS, MISSED, OWN } = countSorts(rows)
  const found = SAME + DIFFERS
  const published = found + MISSED
  return [
    published === 0
      ? 'No claim of this article is published.'
      : `You found ${found} of ${count(published, 'published claim')}`,
    found > 0 ? `: ${SAME} the same, ${DIFFERS} with something otherwise.` : published > 0 ? '.' : '',
    MISSED > 0 ? ` You missed ${MISSED}.` : '',
    OWN > 0 ? ` ${count(OWN, 'claim')} of yours nobody has published.` : '',
  ].join('')
}
