import type { ItemData } from '../quiz-page.query.ts'
import type { Given } from './given.ts'

const first: Record<ItemData['__typename'], string> = {
  ChoiceItem: 'Choose an answer first.',
  OrderingItem: 'Put the steps in order first, or press the button if they are.',
  MatchingItem: 'Choose something for each first, and nothing twice.',
  ClozeItem: 'Type what is missing first.',
  EvidenceItem: 'Choose a sentence first.',
}

/**
 * What to say where a question is checked before it is answered; nothing where it can be sent.
 * @param untouched what was given before anything was done, where that is to be taken for no answer
 */
export function whatIsMissing(
  item: { __typename: ItemData['__typename']; multiple?: boolean },
  given: Given | undefined,
  untouched?: Given,
): string | undefined {
  // The question itself says that there is more than one.
  if (item.multiple === true && (given === undefined || ('options' in given && given.options.length < 2)))
    return 'Choose at least two.'
  return given === undefined || given === untouched ? first[item.__typename] : undefined
}

/**
 * Which of several lists is to be mended first: one in which nothing is chosen, or what another before it has already.
 * @returns its index, -1 where there is none
 */
export const firstToMend = (chosen: readonly string[]): number =>
  chosen.findIndex((value, at) => value === '' || chosen.indexOf(value) < at)
