import type { ClassifiedName } from './classify-names.ts'
import { type DocumentNames, fitsGender, startOf } from './document-names.ts'

/** Whom a pronoun or "the company" stands for, and how sure that is. */
export type Resolved = { name: ClassifiedName; fullName: string; confidence: number; rule: string }

/** Persons: "he", "she", "him", "her". */
export const personal = /^(he|she|him|her|his|hers)$/u

/**
 * Whom "he" or "she" stands for: the only person of that gender near enough, else the one who was the subject last.
 * @param at UTF-16 index of the pronoun
 * @param speaker whoever is said to say the clause that it stands in
 */
export function resolvePerson(
  names: DocumentNames,
  pronoun: string,
  at: number,
  sentence: number,
  speaker: ClassifiedName | null,
): Resolved | null {
  if (speaker?.kind === 'PERSON' && fitsGender(pronoun, names.fullName(speaker)))
    return resolved(names, speaker, 0.8, 'speaker')
  const near = names
    .before(at)
    .filter(
      (name) =>
        name.kind === 'PERSON' && sentence - name.sentence.index <= 2 && fitsGender(pronoun, names.fullName(name)),
    )
  const people = new Set(near.map(names.fullName))
  const [last] = near
  if (!last) return null
  if (people.size === 1) return resolved(names, last, 0.85, 'only-person')
  const subject = firstOf(near, sentence - 1)
  return subject ? resolved(names, subject, 0.6, 'last-subject') : null
}

/** Whom "it" or "the company" stands for, where that is an organisation. */
export function resolveOrganisation(
  names: DocumentNames,
  at: number,
  sentence: number,
  speaker: ClassifiedName | null,
): Resolved | null {
  if (speaker?.kind === 'ORGANIZATION') return resolved(names, speaker, 0.75, 'speaker')
  const near = names.before(at).filter((name) => name.kind === 'ORGANIZATION' && sentence - name.sentence.index <= 2)
  const [last] = near
  if (!last) return null
  if (new Set(near.map(names.fullName)).size === 1) return resolved(names, last, 0.8, 'only-organisation')
  const subject = firstOf(near, sentence - 1)
  return subject && subject.from <= 2 ? resolved(names, subject, 0.6, 'last-subject') : null
}

const resolved = (names: DocumentNames, name: ClassifiedName, confidence: number, rule: string): Resolved => ({
  name,
  fullName: names.fullName(name),
  confidence,
  rule,
})

/** The name that opens a sentence. */
function firstOf(names: ClassifiedName[], sentence: number): ClassifiedName | undefined {
  return names.filter((name) => name.sentence.index === sentence).sort((a, b) => startOf(a) - startOf(b))[0]
}
