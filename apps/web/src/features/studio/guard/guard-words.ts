/** How close two are, read from either of them. */
export const guardWords = {
  PART_OF: { FROM: 'is part of', TO: 'has as a part' },
  BROADER: { FROM: 'is broader than', TO: 'is a sort of' },
  OVERLAPPING: { FROM: 'overlaps with', TO: 'overlaps with' },
} as const
export type GuardKind = keyof typeof guardWords

/** What an editor can say of one beside another: which guard that is, and whether the one is its first or its second. */
export const closenesses = [
  { key: 'part', kind: 'PART_OF', side: 'FROM' },
  { key: 'whole', kind: 'PART_OF', side: 'TO' },
  { key: 'sort', kind: 'BROADER', side: 'TO' },
  { key: 'broader', kind: 'BROADER', side: 'FROM' },
  { key: 'overlap', kind: 'OVERLAPPING', side: 'FROM' },
] as const
export type Closeness = (typeof closenesses)[number]

/** The two ends of a guard that says this of one beside another. */
export const endsOf = ({ side }: Closeness, one: string, other: string) =>
  side === 'FROM' ? { from: one, to: other } : { from: other, to: one }

/** A guard as one of its two reads it: "is part of", and the other. */
export function readFrom<End extends { id: string }>(
  one: string,
  { guardKind, guardFrom, guardTo }: { guardKind: GuardKind; guardFrom: End; guardTo: End },
): { words: string; other: End } {
  const isFirst = guardFrom.id === one
  return { words: guardWords[guardKind][isFirst ? 'FROM' : 'TO'], other: isFirst ? guardTo : guardFrom }
}

/**
 * Why a claim bears no question, where saying how close two are may mend it: what overlaps counts as one answer, and what is a sort of another is
 * like it.
 */
const forLackOf: readonly string[] = [
  'more than one answer, and no wording that chooses',
  'more than one answer',
  'nothing like it is told otherwise',
]

/** Was a question refused because nobody has said how close two are? */
export const isForLackOfGuard = (reason: string): boolean => forLackOf.includes(reason)
