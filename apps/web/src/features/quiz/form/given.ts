import type { ItemResult } from '../quiz-page.query.ts'

/** An answer as it is sent: exactly one of these, the one that fits the question. */
export type Given =
  | { options: string[] }
  | { order: string[] }
  | { pairs: { left: string; right: string }[] }
  | { text: string }
  | { sentence: number }

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
