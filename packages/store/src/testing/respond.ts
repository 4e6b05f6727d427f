import type { Item, Response } from '@backstop/quiz'

/** A right and a wrong response to a question, of whatever form. */
export function responsesTo({ options, answer }: Item): { right: Response; wrong: Response } {
  if (answer === undefined) {
    const ids = (correct: boolean) => options.filter((option) => option.correct === correct).map(({ id }) => id)
    return { right: { options: ids(true) }, wrong: { options: ids(false).slice(0, 1) } }
  }
  switch (answer.form) {
    case 'order':
      return { right: { order: answer.right }, wrong: { order: answer.right.toReversed() } }
    case 'pairs': {
      const pairs = answer.pairs.map(({ left, right }) => ({ left, right }))
      const rights = pairs.map(({ right }) => right)
      const turned = pairs.map(({ left }, i) => ({ left, right: rights[(i + 1) % rights.length] as string }))
      return { right: { pairs }, wrong: { pairs: turned } }
    }
    case 'text':
      return { right: { text: answer.shown }, wrong: { text: 'something else' } }
    case 'sentence': {
      const other = answer.sentences.find(({ index }) => !answer.right.includes(index))
      return { right: { sentence: answer.right[0] }, wrong: { sentence: other?.index } }
    }
  }
}
