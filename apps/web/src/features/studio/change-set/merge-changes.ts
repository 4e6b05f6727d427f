import type { FieldWords } from '../thing-words.ts'

/** The fields that either side changed, with the three values; those that both did, each otherwise, first. */
export function mergeChanges(base: readonly FieldWords[], theirs: readonly FieldWords[], yours: readonly FieldWords[]) {
  const wordsIn = (fields: readonly FieldWords[]) => new Map(fields.map(({ field, words }) => [field, words]))
  const [before, now, mine] = [wordsIn(base), wordsIn(theirs), wordsIn(yours)]
  const labels = new Map([...base, ...theirs, ...yours].map(({ field, label }) => [field, label]))
  return [...labels]
    .map(([field, label]) => ({
      ...{ field, label, before: before.get(field) ?? '', theirs: now.get(field) ?? '', yours: mine.get(field) ?? '' },
    }))
    .filter(({ before, theirs, yours }) => theirs !== before || yours !== before)
    .map((each) => ({
      ...each,
      clashes: each.theirs !== each.yours && each.theirs !== each.before && each.yours !== each.before,
    }))
    .toSorted((a, b) => Number(b.clashes) - Number(a.clashes))
}

/** Theirs, with each part that you changed as you have it. `parts` are compared by what they say. */
export function takeTogether<Parts extends object>(base: Parts | null, theirs: Parts, yours: Parts): Parts {
  const changed = Object.entries(yours).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(base === null ? undefined : base[name as keyof Parts]),
  )
  return { ...theirs, ...Object.fromEntries(changed) }
}
