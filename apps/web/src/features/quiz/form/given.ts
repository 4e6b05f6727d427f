import type { AttemptItem, ItemData } from '../quiz-page.query.ts'

/** An answer as it is sent: exactly one of these, the one that fits the question. */
export type Given =
  | { options: string[] }
  | { order: string[] }
  | { pairs: { left: string; right: string }[] }
  | { text: string }
  | { sentence: number }

/** An answer that was given before, as it was sent; undefined where there is none. */
export function givenBefore(
  { __typename }: Pick<ItemData, '__typename'>,
  parts: AttemptItem['given'],
): Given | undefined {
  const ids = parts.map(({ id }) => id)
  const [first] = parts
  if (first === undefined) return undefined
  switch (__typename) {
    case 'OrderingItem':
      return { order: ids }
    case 'MatchingItem':
      return { pairs: ids.map((id) => ({ left: id.split('-')[0] ?? '', right: id.split('-')[1] ?? '' })) }
    case 'ClozeItem':
      return { text: first.text }
    case 'EvidenceItem':
      return { sentence: Number(first.id) }
    default:
      return { options: ids }
  }
}

/** Whether the parts of an answer that counts are those of this one: another window may have been first. */
export function isAnswerOf(given: Given, parts: AttemptItem['given']): boolean {
  const ids = parts.map(({ id }) => id)
  const isSame = (sent: string[], told = ids) => sent.join('\n') === told.join('\n')
  if ('options' in given) return isSame([...given.options].sort(), [...ids].sort())
  if ('order' in given) return isSame(given.order)
  if ('pairs' in given) return isSame(given.pairs.map(({ left, right }) => `${left}-${right}`).sort(), [...ids].sort())
  if ('sentence' in given) return isSame([String(given.sentence)])
  return given.text.trim() === parts[0]?.text
}
