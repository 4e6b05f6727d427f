/** How hard questions may be, the easiest first. */
export const difficulties = ['EASY', 'MIDDLING', 'HARD'] as const
export type Difficulty = (typeof difficulties)[number]

/** A composition as the API takes it. */
export type CompositionVariables = {
  length?: number
  types?: string[]
  difficulty?: Difficulty
  about?: string
  from?: number
  to?: number
}

type Search = Record<string, string | string[] | undefined>

const parameters = ['length', 'types', 'difficulty', 'about', 'from', 'to'] as const

/**
 * The composition that an address names, or a form: undefined where it names none. The API says what is wrong with it; only how hard, which is one of three
 * there, is refused here.
 */
export function readComposition(search: Search): { composition?: CompositionVariables; refusal?: string } {
  const named = parameters.flatMap((name) => {
    const values = [search[name] ?? []].flat().filter((value) => value !== '')
    return values.length === 0
      ? []
      : [[name, name === 'types' ? values.flatMap(split) : readOne(name, values[0] ?? '')]]
  })
  if (named.length === 0) return {}
  const composition: CompositionVariables = Object.fromEntries(named)
  const { difficulty } = composition
  if (difficulty === undefined || difficulties.includes(difficulty)) return { composition }
  return {
    refusal: `The difficulty of a set of questions cannot be “${difficulty.toLowerCase()}”: it is one of easy, middling, hard.`,
  }
}

/** As many questions as a set may have. */
export const mostQuestions = 30

/** A composition with a length that may be, and whether it was longer: what there is for it is told all the same. */
export function keepToLength(composition: CompositionVariables = {}): {
  composition: CompositionVariables
  isTooLong: boolean
} {
  const isTooLong = (composition.length ?? 0) > mostQuestions
  return { composition: isTooLong ? { ...composition, length: mostQuestions } : composition, isTooLong }
}

const split = (value: string) => value.split(',').filter((one) => one !== '')

const readOne = (name: (typeof parameters)[number], value: string) => {
  if (name === 'difficulty') return value.toUpperCase()
  return name === 'about' ? value : wholeNumber(value)
}

/** What is no whole number is none that may be asked for either. */
const wholeNumber = (value: string): number => (/^\d{1,5}$/u.test(value) ? Number(value) : -1)

/** Whether an address says a composition in the one form that equal ones have in common. */
export function isCanonical(search: Search, address: string): boolean {
  const canonical = new URLSearchParams(address)
  return parameters.every((name) => search[name] === (canonical.get(name) ?? undefined))
}
