import type { Sentence } from '@backstop/knowledge'
import type { Item } from '../item/item.ts'
import { composeQuiz, type Recipe } from './compose-quiz.ts'

/** How many seeds in a row share no question where the bank is large enough: 1 to 4, 5 to 8 and so on. */
const round = 4

/**
 * The quiz of a seed, the same wherever it is asked for: the order in which the bank comes does not matter. Within a round of four seeds no
 * question comes twice, so that whoever has answered one quiz can go on with others; where the bank has not enough left for that, as few
 * as can be come again, and none of the seed just before.
 */
export function composeBySeed(bank: readonly Item[], sentences: readonly Sentence[], { length, seed }: Recipe): Item[] {
  const all = [...bank].sort((a, b) => (a.id < b.id ? -1 : 1))
  const before: Item[][] = []
  for (let at = firstOfRound(seed); ; at += 1) {
    // Without those of the whole round; else without those of the seed just before; else of all.
    const quizzes = [before, before.slice(-1), []].map((asked) => () => {
      const known = new Set(asked.flat())
      return composeQuiz(
        all.filter((item) => !known.has(item)),
        sentences,
        { length, seed: at },
        new Set(before.flat()),
      )
    })
    const quiz = firstOfLength(quizzes, length)
    if (at === seed) return quiz
    before.push(quiz)
  }
}

/** The first that is as long as it should be, or the last. */
function firstOfLength(quizzes: (() => Item[])[], length: number): Item[] {
  const [compose, ...others] = quizzes
  const quiz = compose?.() ?? []
  return quiz.length < length && others.length > 0 ? firstOfLength(others, length) : quiz
}

const firstOfRound = (seed: number) => Math.floor((seed - 1) / round) * round + 1
