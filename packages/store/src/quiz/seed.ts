import { Problem } from '../problem.ts'

/** The seed of a document's own quiz: the one that is served where nobody asks for another, and of the bank that all of them choose from. */
export const defaultSeed = 1

/** The highest seed of a quiz that is served: each is written down when somebody first asks for it. */
export const highestSeed = 9999

/**
 * A seed that may be served.
 * @throws Problem BAD_INPUT for anything but a whole number from 1 to 9999
 */
export function checkSeed(seed: number): number {
  if (Number.isInteger(seed) && seed >= 1 && seed <= highestSeed) return seed
  throw new Problem('BAD_INPUT', `There are quizzes for the seeds 1 to ${highestSeed}.`, {
    field: 'seed',
    limit: `a whole number from 1 to ${highestSeed}`,
    remedy: 'Take another number, or leave it out for the document’s own quiz.',
  })
}
