import type { Contrast, Item } from '../item/item.ts'
import type { Fault } from './fault.ts'
import { isSame } from './meaning.ts'
import { keyHolds } from './parts.ts'

/**
 * Options that say who holds what: each holder is one and the same throughout, each option gives every holder a position and says so in its words, no two give the same, the key gives what the rows find, and
 * of any other at least one part is refuted and none is left open.
 */
export function checkContrast(item: Item, contrast: Contrast): Fault[] {
  const { answers, refutations } = item.proof
  const { holders, positions, options } = contrast
  const [shown, said] = [item.options.map(({ id }) => id), options.map(({ option }) => option)]
  if (shown.toSorted().join() !== said.toSorted().join())
    return [{ fault: 'options', detail: 'not every option says who holds what' }]
  if (new Set(options.map(({ holds }) => holds.join())).size < options.length)
    return [{ fault: 'options', detail: 'two options say the same' }]
  const isOne = ({ id }: Contrast['holders'][number]) => {
    const [term, ...others] = [...answers, ...refutations]
      .filter(({ option }) => option === id)
      .map((each) => each.term)
    return term !== undefined && others.every((other) => isSame(term, other))
  }
  if (!holders.every(isOne)) return [{ fault: 'options', detail: 'a holder is not the same in every position' }]
  const key = keyHolds(item, contrast)
  if (new Set(key).size < holders.length)
    return [{ fault: 'key', detail: 'the holders are not set against each other' }]

  return options.flatMap(({ option, holds }): Fault[] => {
    const parts = holders.map(({ id, text }, i) => ({ id, text, row: holds[i] }))
    const isStated = ({ id, row }: (typeof parts)[number]) =>
      answers.some((each) => each.row === row && each.option === id)
    const isRefuted = ({ id, row }: (typeof parts)[number]) =>
      refutations.some((each) => each.row === row && each.option === id)
    if (holds.length !== holders.length || !parts.every((part) => isStated(part) || isRefuted(part)))
      return [{ fault: 'options', detail: `${option} leaves open who holds what` }]
    const { text, correct = false } = item.options.find(({ id }) => id === option) ?? { text: '' }
    if (correct ? parts.some(isRefuted) : !parts.some(isRefuted))
      return [{ fault: 'key', detail: `${option} is ${correct ? 'not right' : 'not refuted'}` }]
    const words = parts.flatMap((part) => [part.text, positions.find(({ id }) => id === part.row)?.text ?? ''])
    return follow(text, words) ? [] : [{ fault: 'options', detail: `${option} does not say who holds what` }]
  })
}

/** Whether a text has the phrases one after the other, with hardly a word between them. */
function follow(text: string, phrases: readonly string[]): boolean {
  let rest = text.toLocaleLowerCase('en')
  for (const phrase of phrases) {
    const at = phrase === '' ? -1 : rest.indexOf(phrase.toLocaleLowerCase('en'))
    if (at === -1 || rest.slice(0, at).trim().split(/\s+/u).length > 2) return false
    rest = rest.slice(at + phrase.length)
  }
  return rest === ''
}
