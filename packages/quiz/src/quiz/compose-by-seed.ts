import type { Sentence } from '@backstop/knowledge'
import type { Item } from '../item/item.ts'
import { composeQuiz, type Recipe } from './compose-quiz.ts'

/** How many seeds in a row share no question where the bank is large enough: 1 to 4, 5 to 8 and so on. */
const round = 4

/**
 * The quiz of a seed, the same wherever it is asked for: the order in which the bank comes does not matter. Within a round of four seeds no
 * question comes twice, so that whoever has answered one quiz can go on with others; where the bank has not enough left for that, those of
 * the first seeds of the round come again, the oldest first.
 */
export function composeBySeed(bank: readonly Item[], sentences: readonly Sentence[], { length, seed }: Recipe): Item[] {
  const all = [...bank].sort((a, b) => (a.id < b.id ? -1 : 1))
  const before: Item[][] = []
  for (let at = firstOfRound(seed); ; at += 1) {
    const quiz = composeAfter(before, (left) => composeQuiz(left, sentences, { length, seed: at }))
    if (at === seed) return quiz
    before.push(quiz)
  }

  function composeAfter(quizzes: Item[][], compose: (left: Item[]) => Item[]): Item[] {
    const quiz = compose(all.filter((item) => !quizzes.some((asked) => asked.includes(item))))
    return quiz.length < length && quizzes.length > 0 ? composeAfter(quizzes.slice(1), compose) : quiz
  }
}

const firstOfRound = (seed: number) => Math.floor((seed - 1) / round) * round + 1
