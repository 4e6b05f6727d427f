type Timed = {
  qualifiers: readonly {
    key: string
    value: { text: string } | { text: string; value: string; inferredBecause: string | null }
  }[]
}
export type Moment<Claim> = { date: string; words: string; inferredBecause: string | null; claims: Claim[] }

/** When each thing is said to happen, earliest first; claims of one date together, with the words the source uses for it. */
export function timelineOf<Claim extends Timed>(claims: readonly Claim[]): Moment<Claim>[] {
  const moments = new Map<string, Moment<Claim>>()
  for (const claim of claims)
    for (const { key, value } of claim.qualifiers) {
      if (key !== 'time' || !('value' in value)) continue
      const moment = moments.get(value.value) ?? {
        date: value.value,
        words: value.text,
        inferredBecause: value.inferredBecause,
        claims: [],
      }
      if (!moment.claims.includes(claim)) moment.claims.push(claim)
      moments.set(value.value, moment)
    }
  // EDTF dates sort as text: years have four digits, and an interval begins with its first day.
  return [...moments.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
}
