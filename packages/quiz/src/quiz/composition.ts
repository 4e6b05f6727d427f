import type { Result } from '../form/response.ts'
import { type DifficultyWord, difficultyWords } from '../rating/elo.ts'
import { itemTypes } from '../type/registry.ts'
import { defaultLength, highestLength } from './compose-quiz.ts'

/** What a set of questions is to be made of; beside the seed, all that decides which they are. */
export type Composition = {
  /** How many questions at most. */
  length: number
  /** Of which types, in the order of `askableTypes`; of any where none is named. */
  types: readonly string[]
  difficulty: DifficultyWord | null
  /** Who or what they are about: an entity by its slug in addresses, by its id where a set is kept. */
  about: string | null
  /** The first sentence of the passage that settles them, the title being 0; the beginning where null. */
  from: number | null
  /** The last sentence of that passage; the end where null. */
  to: number | null
}

/** A composition as it is asked for; what is missing, null or empty is left open. */
export type CompositionWords = { [Parameter in keyof Composition]?: Composition[Parameter] | string | null }

/** A parameter of a composition with a value that it cannot have. */
export type CompositionFault = {
  parameter: keyof Composition
  /** What was asked for. */
  value: string
  /** What it may be, in words. */
  limit: string
  /** All that it may be, where that is a list. */
  known: readonly string[]
}

/** The composition of a document's own sets: eight questions of all kinds on all of it. */
export const openComposition: Composition = {
  ...{ length: defaultLength, types: [], difficulty: null, about: null, from: null, to: null },
}

/**
 * The types that may be asked for. `attribution` stands for `voice` too: both are asked in the same words, and to name one of the two would tell
 * whether it is a source or the author.
 */
export const askableTypes: readonly string[] = itemTypes.map(({ key }) => key).filter((key) => key !== 'voice')

/** The type that an item is asked for by. */
export const askableTypeOf = ({ type }: { type: string }): string => (type === 'voice' ? 'attribution' : type)

/** All types that are asked for by these names. */
export const typesAskedBy = (names: readonly string[]): string[] =>
  itemTypes.map(({ key }) => key).filter((key) => names.includes(askableTypeOf({ type: key })))

/** No text has more sentences than an address may name. */
const highestSentence = 9999
const difficultiesByName = new Map(difficultyWords.map((word) => [word.toLowerCase(), word]))

/**
 * Reads a composition, whoever asks for it: an address, the API, a command line. Equal ones come out equal, however they are said (types in any order,
 * all of them for any). A value that a parameter cannot have is refused, never passed over.
 */
export function parseComposition(words: CompositionWords): Result<Composition, CompositionFault> {
  const faults: CompositionFault[] = []
  const refuse = (parameter: keyof Composition, value: unknown, limit: string, known: readonly string[] = []) => {
    faults.push({ parameter, value: String(value), limit, known })
    return null
  }
  const number = (parameter: 'length' | 'from' | 'to', least: number, most: number): number | null => {
    const value = words[parameter]
    if (isOpen(value)) return null
    const read = /^\d+$/u.test(String(value)) ? Number(value) : Number.NaN
    if (read >= least && read <= most) return read
    return refuse(parameter, value, `a whole number from ${least} to ${most}`)
  }
  const types = listOf(words.types).map((key) =>
    askableTypes.includes(key) ? key : refuse('types', key, `any of ${askableTypes.join(', ')}`, askableTypes),
  )
  const chosen = askableTypes.filter((key) => types.includes(key))
  const difficulty = isOpen(words.difficulty) ? null : String(words.difficulty).toLowerCase()
  const names = [...difficultiesByName.keys()]
  if (difficulty !== null && !difficultiesByName.has(difficulty))
    refuse('difficulty', words.difficulty, `one of ${names.join(', ')}`, names)
  const from = number('from', 0, highestSentence)
  const to = number('to', 0, highestSentence)
  if (to !== null && (from ?? 0) > to) refuse('to', to, `a sentence not before \`from\`, which is ${from}`)
  const composition: Composition = {
    length: number('length', 1, highestLength) ?? defaultLength,
    types: chosen.length === askableTypes.length ? [] : chosen,
    difficulty: difficultiesByName.get(difficulty ?? '') ?? null,
    about: isOpen(words.about) ? null : String(words.about),
    from: from === 0 ? null : from,
    to,
  }
  const [fault] = faults
  return fault === undefined ? { ok: true, value: composition } : { ok: false, error: fault }
}

/** A composition as it stands in an address, behind the seed: what is left open is not said, so that equal ones read alike. Empty where all is open. */
export function writeComposition({ length, types, difficulty, about, from, to }: Composition): string {
  const parts = {
    length: length === defaultLength ? null : length,
    types: types.length === 0 ? null : types.join(','),
    difficulty: difficulty?.toLowerCase(),
    ...{ about, from, to },
  }
  // Commas are read more easily than what they would be encoded as, and need not be.
  return Object.entries(parts)
    .flatMap(([name, value]) => (value == null ? [] : `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`))
    .join('&')
}

/** What was written by `writeComposition`. */
export function readComposition(address: string): Composition {
  const words = Object.fromEntries(address === '' ? [] : address.split('&').map((part) => part.split('=')))
  const about = words.about === undefined ? null : decodeURIComponent(words.about)
  const read = parseComposition({ ...words, about })
  if (!read.ok) throw new Error(`“${address}” is no composition: ${read.error.parameter} is ${read.error.limit}`)
  return read.value
}

const isOpen = (value: unknown): value is null | undefined | '' => value == null || value === ''

/** Several values, listed or with commas between them, or both. */
const listOf = (value: CompositionWords['types']): string[] =>
  [value ?? []]
    .flat()
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '')
