import type { ClassifiedName } from './classify-names.ts'
import { femaleNames, maleNames } from './gazetteer.ts'

/** Who is who in one document: the full name for each short one, and who was named before a place in it. */
export type DocumentNames = {
  all: readonly ClassifiedName[]
  /** The longest name that a name stands for: "Steve Jobs" for "Jobs". */
  fullName: (name: ClassifiedName) => string
  /** The names that begin before a UTF-16 index, nearest first. */
  before: (index: number) => ClassifiedName[]
}

/** Finds the full name for every name of a document. */
export function indexNames(names: readonly ClassifiedName[]): DocumentNames {
  const full = new Map<string, string>()
  const persons = new Set<string>()
  const organisations = new Set<string>()
  for (const { text, kind } of names) {
    if (!text.includes(' ')) continue
    if (kind === 'PERSON') persons.add(text)
    else if (kind === 'ORGANIZATION') organisations.add(text)
  }
  const byAcronym = Map.groupBy(organisations, acronymOf)
  for (const { text, kind } of names) {
    if (full.has(text)) continue
    const pool =
      kind === 'PERSON'
        ? [...persons].filter((name) => name.endsWith(` ${text}`) || name.startsWith(`${text} `))
        : kind === 'ORGANIZATION'
          ? // "BT" is no short form of "BT Together".
            (byAcronym.get(text) ?? []).filter((name) => !name.startsWith(`${text} `))
          : []
    full.set(text, pool.length === 1 ? (pool[0] as string) : text)
  }
  const ordered = [...names].sort((a, b) => startOf(a) - startOf(b))
  return {
    all: ordered,
    fullName: (name) => full.get(name.text) ?? name.text,
    before: (index) => {
      let end = 0
      for (let high = ordered.length; end < high; ) {
        const middle = (end + high) >> 1
        if (startOf(ordered[middle] as ClassifiedName) < index) end = middle + 1
        else high = middle
      }
      return ordered.slice(Math.max(0, end - 12), end).reverse()
    },
  }
}

/** The UTF-16 index where a name begins. */
export const startOf = ({ sentence, from }: ClassifiedName) => sentence.tokens[from]?.start ?? 0

const acronymOf = (name: string) =>
  name
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')

/** Whether "he" or "she" may stand for a full name, as far as its given name tells. */
export function fitsGender(pronoun: string, name: string): boolean {
  const given = name.split(' ')[0]?.toLowerCase() ?? ''
  const male = maleNames.has(given)
  const female = femaleNames.has(given)
  if (male === female) return true
  return /^(he|him|his|himself)$/u.test(pronoun) ? male : female
}
