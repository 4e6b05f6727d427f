import type { AttemptItem, ItemData, ItemResult } from '../quiz-page.query.ts'

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

/** Whether a result is that of this answer: another window may have been first. */
export function isResultOf(given: Given, { chosen }: Pick<ItemResult, 'chosen'>): boolean {
  const ids = chosen.map(({ option }) => option.id)
  const isSame = (sent: string[], told = ids) => sent.join('\n') === told.join('\n')
  if ('options' in given) return isSame([...given.options].sort(), [...ids].sort())
  if ('order' in given) return isSame(given.order)
  if ('pairs' in given) return isSame(given.pairs.map(({ left, right }) => `${left}-${right}`).sort(), [...ids].sort())
  if ('sentence' in given) return isSame([String(given.sentence)])
  return given.text.trim() === chosen[0]?.option.text
}
