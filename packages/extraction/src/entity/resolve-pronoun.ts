import { isPlainSpeechVerb } from '../attribution/cue.ts'
import type { Token } from '../reading/token.ts'
import type { ClassifiedName } from './classify-names.ts'
import { type DocumentNames, fitsGender, startOf } from './document-names.ts'
import { kindOfNoun, productNouns } from './kind-of-noun.ts'

/** Whom a pronoun or "the company" stands for, and how sure that is. */
export type Resolved = { name: ClassifiedName; fullName: string; confidence: number; rule: string }

/** Persons: "he", "she", "him", "her". */
export const personal = /^(he|she|him|her|his|hers)$/u

/**
 * Whom "he" or "she" stands for: the only person of that gender near enough, else the one who was the subject last.
 * @param at UTF-16 index of the pronoun
 * @param speaker whoever is said to say the clause that it stands in
 * @param sentences all of the document
 */
export function resolvePerson(
  names: DocumentNames,
  pronoun: string,
  at: number,
  sentence: number,
  speaker: ClassifiedName | null,
  sentences: readonly { tokens: readonly Token[] }[],
): Resolved | null {
  if (speaker?.kind === 'PERSON' && fitsGender(pronoun, names.fullName(speaker)))
    return resolved(names, speaker, 0.8, 'speaker')
  const near = names
    .before(at)
    .filter(
      (name) =>
        name.kind === 'PERSON' && sentence - name.sentence.index <= 2 && fitsGender(pronoun, names.fullName(name)),
    )
  const [last] = near
  if (!last) return null
  // Whoever is named in the same sentence goes before everybody named earlier.
  const here = near.filter((name) => name.sentence.index === sentence)
  if (here.length > 0)
    return isOne(names, here)
      ? resolved(names, here[0] as ClassifiedName, 0.85, 'only-person')
      : resolved(names, here.at(-1) as ClassifiedName, 0.45, 'first-person')
  if (isOne(names, near))
    return resolved(
      names,
      last,
      followsSomebody(last) || isNamelessBetween(sentences, last, sentence) ? 0.45 : 0.85,
      'only-person',
    )
  const previous = near.filter((name) => name.sentence.index === sentence - 1)
  if (previous.length > 0 && isOne(names, previous))
    return resolved(names, previous[0] as ClassifiedName, 0.7, 'last-person')
  const subject = firstOf(near, sentence - 1)
  return subject ? resolved(names, subject, subject.from <= 3 ? 0.6 : 0.4, 'last-subject') : null
}

/** "The minister praised Smith. He …": somebody without a name opened the sentence. */
function followsSomebody({ sentence: { tokens }, from, title }: ClassifiedName): boolean {
  const before = tokens.slice(0, Math.max(0, from - title.length))
  const noun = before.findIndex(({ tag }) => tag === 'NOUN')
  const opens = before.slice(0, noun).every(({ tag }) => /^(DET|ADJ|NUM|PROPN|NOUN)$/u.test(tag))
  const verb = before[noun + 1]
  return noun >= 0 && opens && verb !== undefined && /^(VERB|AUX)$/u.test(verb.tag) && isPerson(before[noun])
}
/** "Heitz spoke. Officials said the man was 45. He …": somebody without a name was spoken of since. */
const isNamelessBetween = (
  sentences: readonly { tokens: readonly Token[] }[],
  last: ClassifiedName,
  sentence: number,
) =>
  sentences
    .slice(last.sentence.index + 1, sentence)
    .some(({ tokens }) =>
      tokens.some(
        (token, i) =>
          token.tag === 'NOUN' &&
          tokens[i - 1]?.lower === 'the' &&
          /^(VERB|AUX)$/u.test(tokens[i + 1]?.tag ?? '') &&
          isPerson(token),
      ),
    )
const isPerson = (noun: { lemma: string } | undefined) =>
  noun !== undefined && kindOfNoun(noun.lemma, false) === 'PERSON'

/** "The institute reported the quake was strong. It …": what was spoken of, and not who spoke. */
const isSpeaking = ({ sentence: { tokens }, to }: ClassifiedName) => {
  const next = tokens[tokens[to]?.tag === 'AUX' ? to + 1 : to]
  return next !== undefined && isPlainSpeechVerb(next)
}

const isOne = (names: DocumentNames, found: readonly ClassifiedName[]) => new Set(found.map(names.fullName)).size === 1

/** What "it" stands for: the one thing named since the last sentence began, or the one that opened it. */
export function resolveThing(
  names: DocumentNames,
  at: number,
  sentence: number,
  speaker: ClassifiedName | null,
): Resolved | null {
  const near = names
    .before(at)
    .filter(({ kind, sentence: { index } }) => kind !== 'PERSON' && kind !== 'GROUP' && sentence - index <= 1)
  // "Brazil is no member, but it is part of a pact": the place that its own sentence is about.
  const country = near.find(
    ({ kind, from, to, sentence: { index, tokens } }) =>
      kind === 'PLACE' && index === sentence && from <= 1 && /^(VERB|AUX)$/u.test(tokens[to]?.tag ?? ''),
  )
  if (country) return resolved(names, country, 0.7, 'subject')
  const candidates = near.filter(({ kind }) => kind !== 'PLACE')
  if (speaker?.kind === 'ORGANIZATION' && candidates.every((name) => names.fullName(name) === names.fullName(speaker)))
    return resolved(names, speaker, 0.75, 'speaker')
  const first = candidates.at(-1)
  if (!first) return null
  // "The settlement pleased Acme. It …": what opened the sentence is more likely meant than what stood in it.
  const opens = first.from <= 1 && first.sentence.index < sentence && !isSpeaking(first)
  if (isOne(names, near)) return resolved(names, first, opens ? 0.8 : 0.45, 'only-thing')
  return opens ? resolved(names, first, isOne(names, candidates) ? 0.7 : 0.6, 'last-subject') : null
}

/** Whom "the company" stands for, where that is an organisation. */
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

/**
 * What "the store" or "the device" stands for: the only name that ends in that word ("iTunes Music Store"), else, for what a name of a product
 * may be called, the only one near.
 */
export function resolveDescription(names: DocumentNames, noun: string, at: number, sentence: number): Resolved | null {
  const earlier = names.before(at)
  const named = earlier.filter(({ text, kind }) => kind !== 'PERSON' && isCalledBy(text.toLowerCase(), noun))
  const [first] = named
  if (first) return isOne(names, named) ? resolved(names, first, 0.85, 'name-ends-in-it') : null
  if (!productNouns.has(noun)) return null
  const near = earlier.filter(({ kind, sentence: { index } }) => kind === 'WORK' && sentence - index <= 1)
  const [last] = near
  return last && isOne(names, near) ? resolved(names, last, 0.7, 'only-product') : null
}

/** "Music Store" is a store, "House of Representatives" a house. */
const isCalledBy = (name: string, noun: string) => name.endsWith(` ${noun}`) || name.startsWith(`${noun} of `)

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
