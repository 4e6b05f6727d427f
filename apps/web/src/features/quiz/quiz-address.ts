/** The quiz of a document, and which: the document's own has the seed 1 and is made of everything, and does not say so. */
type QuizName = { slug: string; seed: number; composition: { address: string } }

/** Whether two names are those of one quiz: its questions are others under another seed, or made of something else. */
export const isSameQuiz = (one: QuizName | null, other: QuizName): boolean =>
  one?.slug === other.slug && one.seed === other.seed && one.composition.address === other.composition.address

/** Where in a quiz somebody is: nowhere yet, at a question of a run (from 1), or at the end of it. */
type Spot = { attempt?: string; question?: number }

/** The address of a quiz, or of a question or the result of somebody's run through it; without a quiz, of a review. */
export function quizAddress(quiz: QuizName | null, { attempt, question }: Spot = {}): string {
  const search = [
    ...(quiz === null || quiz.seed === 1 ? [] : [`seed=${quiz.seed}`]),
    ...(quiz === null || quiz.composition.address === '' ? [] : [quiz.composition.address]),
    ...(attempt === undefined ? [] : [`attempt=${encodeURIComponent(attempt)}`]),
    ...(question === undefined ? [] : [`question=${question}`]),
  ]
  return `${quiz === null ? '/review' : `/quizzes/${quiz.slug}`}${search.length === 0 ? '' : `?${search.join('&')}`}`
}

/**
 * Where to go on after a quiz: to the next set of its kind, else to the document's own, where others are made; undefined where it was that.
 */
export function wayOn(quiz: QuizName & { nextSeed: number | null }): { address: string; isAlike: boolean } | undefined {
  if (quiz.nextSeed !== null) return { address: quizAddress({ ...quiz, seed: quiz.nextSeed }), isAlike: true }
  return quiz.composition.address === '' ? undefined : { address: `/quizzes/${quiz.slug}`, isAlike: false }
}

/** The seed an address names: undefined where it names none, null where it names what cannot be one. */
export function readSeed(value: string | undefined): number | undefined | null {
  if (value === undefined) return undefined
  return /^[1-9]\d{0,3}$/u.test(value) ? Number(value) : null
}
