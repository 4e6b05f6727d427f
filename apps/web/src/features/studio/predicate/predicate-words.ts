import { type EntityKind, entityKinds } from '../../entity/entity-kinds.ts'

/** What a predicate can promise, in the order in which it is asked for. */
export const promises = {
  functional: {
    label: 'One at most',
    meaning: 'Whoever it is said of has one of it at most in the same circumstances, as a country has one capital.',
    quiz: 'A quiz may offer any other as a wrong answer.',
  },
  symmetric: {
    label: 'Both ways',
    meaning: 'What holds of the first and the second holds of the second and the first, as “meets” does.',
    quiz: 'A quiz takes both ways round for one answer.',
  },
  complete: {
    label: 'All of them',
    meaning: 'The claims with it are all that a document says of the matter, in whatever words.',
    quiz: 'A quiz may say that what is not among them is not said, and ask for all that apply.',
  },
} as const
export type Promised = keyof typeof promises

/** The names of promises, in their order. */
export const promiseNames = Object.keys(promises) as Promised[]

/** Kinds of entities in a line: "Person, Group of people"; anything where none is named. */
export const kindsInWords = (kinds: readonly EntityKind[]): string =>
  kinds.length === 0 ? 'Anything' : kinds.map((kind) => entityKinds[kind].one).join(', ')

/** What a predicate promises, in a line; nothing where it promises nothing. */
export const promisesInWords = (predicate: Record<Promised, boolean>): string =>
  promiseNames.flatMap((name) => (predicate[name] ? promises[name].label : [])).join(', ')

/** How claims fit a predicate, as the API counts them. */
export type Use = {
  claims: number
  severalObjects: number
  otherSubjects: number
  otherObjects: number
  oneSided: number
  sameLabel: readonly string[]
}

/** What does not fit what a predicate says, in words: warnings, for nothing is refused. */
export function warningsOf({ functional, symmetric }: Record<'functional' | 'symmetric', boolean>, use: Use): string[] {
  const claims = (number: number) => (number === 1 ? '1 claim has' : `${number} claims have`)
  return [
    functional && use.severalObjects > 0
      ? `One at most is promised, and ${use.severalObjects} claims name several of one.`
      : [],
    symmetric && use.oneSided > 0
      ? `Both ways is promised, and ${claims(use.oneSided)} nobody and nothing with a name at the other end.`
      : [],
    use.otherSubjects > 0 ? `${claims(use.otherSubjects)} a subject of another sort.` : [],
    use.otherObjects > 0 ? `${claims(use.otherObjects)} an object of another sort.` : [],
    use.sameLabel.length > 0 ? `Reads like ${use.sameLabel.join(', ')}: the same?` : [],
  ].flat()
}
