import type { ItemResult } from '../quiz-page.query.ts'

/** What came of an option: how it looks, the sign in place of its circle, and the words that say it. */
type OptionVerdict = { look: 'right' | 'wrong' | 'missed'; sign: string; words: string }

/**
 * What came of an option once its question is told: nothing of one that was rightly left alone. Where all that apply were asked for, one that was
 * right and left alone is told from those that were found.
 */
export function verdictOn(
  id: string,
  { chosen, right }: Pick<ItemResult, 'chosen' | 'right'>,
  isMultiple: boolean,
): OptionVerdict | undefined {
  const isChosen = chosen.some(({ option }) => option.id === id)
  const isRight = right.some(({ option }) => option.id === id)
  if (isChosen && isRight) return { look: 'right', sign: '✓', words: 'Your answer, right' }
  if (isChosen) return { look: 'wrong', sign: '✗', words: 'Your answer, not right' }
  if (!isRight) return undefined
  return isMultiple
    ? { look: 'missed', sign: '○', words: 'Missed: this is right' }
    : { look: 'right', sign: '✓', words: 'The right answer' }
}
