import type { Item } from '../item/item.ts'

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

/** How likely it is to answer an item rightly by drawing lots among the answers that its form admits; 0 where words are typed. */
export function chanceOf({ options, multiple, answer }: Item): number {
  if (answer === undefined) return 1 / (multiple ? 2 ** options.length - options.length - 1 : options.length)
  switch (answer.form) {
    case 'order':
      return 1 / factorial(answer.steps.length)
    case 'pairs':
      return factorial(answer.right.length - answer.left.length) / factorial(answer.right.length)
    case 'text':
      return 0
    case 'sentence':
      return answer.right.length / answer.sentences.length
  }
}
