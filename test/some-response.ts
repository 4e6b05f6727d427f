/** What any question shows that is answered: the fields of its form. */
export const itemParts = `__typename id stem ... on ChoiceItem { multiple options { id text } } ... on OrderingItem { steps { id text } }
  ... on MatchingItem { left { id text } right { id text } } ... on EvidenceItem { sentences { index text } }`

type Part = { id: string; text: string }
/** What a question shows that is answered. */
export type Answerable = {
  options?: Part[]
  steps?: Part[]
  left?: Part[]
  right?: Part[]
  sentences?: { index: number; text: string }[]
}

/** A response that fits a question as it is shown, right or not. */
export function someResponse({ options, steps, left, right, sentences }: Answerable): object {
  if (options) return { options: [options[0]?.id] }
  if (steps) return { order: steps.map(({ id }) => id) }
  if (left && right) return { pairs: left.map(({ id }, i) => ({ left: id, right: right[i]?.id })) }
  if (sentences) return { sentence: sentences[0]?.index }
  return { text: 'something' }
}
