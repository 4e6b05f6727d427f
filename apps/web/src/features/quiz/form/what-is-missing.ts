import type { ItemData } from '../quiz-page.query.ts'
import type { Given } from './given.ts'

const first: Record<ItemData['__typename'], string> = {
  ChoiceItem: 'Choose an answer first.',
  OrderingItem: 'Put the steps in order first.',
  MatchingItem: 'Choose something for each first, and nothing twice.',
  ClozeItem: 'Type the missing words first.',
  EvidenceItem: 'Choose a sentence first.',
}

/** What to say where a question is checked before it is answered; nothing where it can be sent. */
export function whatIsMissing(
  item: { __typename: ItemData['__typename']; multiple?: boolean },
  given: Given | undefined,
): string | undefined {
  if (given === undefined) return first[item.__typename]
  // The question itself says that there is more than one.
  const isTooFew = item.multiple === true && 'options' in given && given.options.length < 2
  return isTooFew ? 'Choose at least two.' : undefined
}
