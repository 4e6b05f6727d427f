/** How able a learner is or how hard a question, in logits, and how many answers that rests on. */
export type Rating = { logits: number; answers: number }

/** The rating of a learner of whom nothing is known: middling. */
export const newcomer: Rating = { logits: 0, answers: 0 }

/** How much a first answer moves a rating, and how fast later ones move it less. */
const [boldness, settling] = [1, 0.05]

/** U(n) = a / (1 + b·n), in logits: with n answers behind a rating, how far a wholly unexpected one moves it. */
const uncertainty = (answers: number): number => boldness / (1 + settling * answers)

/** P = g + (1 − g) / (1 + exp(−(ability − difficulty))): the chance of a right answer where `guess` is that of a blind one, both from 0 to 1. */
export const expectRight = (ability: number, difficulty: number, guess: number): number =>
  guess + (1 - guess) / (1 + Math.exp(difficulty - ability))

/**
 * Both ratings after a learner's first answer to a question, of which `guess` (from 0 to 1) is the chance to be right blindly: as in chess, the answer is
 * a match between the two.
 *
 *     ability    += U(n learner)  · (score − P)
 *     difficulty += U(n question) · (P − score)      score 1 for right, 0 for wrong
 *
 * Pelánek, R. (2016): Applications of the Elo rating system in adaptive educational systems. Computers & Education 98, 169–179,
 * doi:10.1016/j.compedu.2016.03.017: the logistic function shifted for guessing, and the uncertainty function with a = 1 and b = 0.05.
 */
export function rate(
  { learner, item }: { learner: Rating; item: Rating },
  { correct, guess }: { correct: boolean; guess: number },
): { learner: Rating; item: Rating } {
  const surprise = (correct ? 1 : 0) - expectRight(learner.logits, item.logits, guess)
  const move = ({ logits, answers }: Rating, by: number): Rating => ({
    logits: logits + uncertainty(answers) * by,
    answers: answers + 1,
  })
  return { learner: move(learner, surprise), item: move(item, -surprise) }
}

/** With fewer answers nothing is told of a rating: it would be noise. */
export const fewestToTell = 30

/** Difficulties in words: of EASY questions a middling learner knows two in three or more, of HARD ones one in three or fewer; guesses aside. */
export const difficultyWords = ['EASY', 'MIDDLING', 'HARD'] as const
export type DifficultyWord = (typeof difficultyWords)[number]

const [easy, hard] = [-Math.LN2, Math.LN2]

/** How hard a question has shown itself to be; null with too few answers to tell. */
export function tellDifficulty({ logits, answers }: Rating): DifficultyWord | null {
  if (answers < fewestToTell) return null
  return logits <= easy ? 'EASY' : logits >= hard ? 'HARD' : 'MIDDLING'
}

/** The share of middling questions that a learner knows, from 0 to 1, guesses aside; null with too few answers to tell. */
export const tellAbility = ({ logits, answers }: Rating): number | null =>
  answers < fewestToTell ? null : expectRight(logits, 0, 0)
