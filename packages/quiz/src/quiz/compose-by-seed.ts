import type { Sentence } from '@backstop/knowledge'
import type { Item } from '../item/item.ts'
import { composeQuiz, type Recipe } from './compose-quiz.ts'

/** How many seeds in a row share no question: 1 to 4, 5 to 8 and so on. */
const round = 4

/**
 * The quiz of a seed, the same wherever it is asked for: the order in which the bank comes does not matter. Within a round of four seeds no
 * question comes twice, so that whoever has answered one quiz can go on with others; where the bank has not enough left for that, it is chosen
 * from all questions again.
 */
export function composeBySeed(bank: readonly Item[], sentences: readonly Sentence[], { length, seed }: Recipe): Item[] {
  const all = [...bank].sort((a, b) => (a.id < b.id ? -1 : 1))
  const before: Item[] = []
  for (let at = firstOfRound(seed); ; at += 1) {
    const left = all.filter((item) => !before.includes(item))
    const others = composeQuiz(left, sentences, { length, seed: at })
    const quiz = others.length < length ? composeQuiz(all, sentences, { length, seed: at }) : others
    if (at === seed) return quiz
    before.push(...quiz)
  }
}

const firstOfRound = (seed: number) => Math.floor((seed - 1) / round) * round + 1
