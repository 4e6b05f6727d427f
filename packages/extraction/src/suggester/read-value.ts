import { findQuantities } from '../quantity/find-quantities.ts'
import { readText } from '../reading/read-text.ts'
import { readAnchor } from '../time/calendar.ts'
import { findTimes } from '../time/find-times.ts'
import type { QuantityMention, SuggestionInput, TimeMention } from './suggestion.ts'

/** What words by themselves may mean: a time, a number of something, both ("1978") or neither. */
export type ReadValue = {
  time: Pick<TimeMention, 'value' | 'inferredBecause'> | null
  quantity: Pick<QuantityMention, 'minimum' | 'maximum' | 'unit'> | null
}

const beforeTimes = /^(?:(?:in|on|at|by|since|until|from|during|between|before|after|the|a|an)\s+)*$/iu
const beforeNumbers = /^(?:(?:the|a|an|its|their|with|by|of|to)\s+)*$/iu
/** Stands for the noun that is missing behind a bare number. */
const nothing = 'units'

/** Reads words that somebody typed for a value: "February 2025", "last Monday" by the document's date, "up to 30,000 troops". */
export function readValue(
  words: string,
  { publishedOn, datedAround }: Pick<SuggestionInput, 'publishedOn' | 'datedAround'>,
): ReadValue {
  const text = words.trim()
  const whole = readText(text)
  const time = findTimes(whole, readAnchor(publishedOn, datedAround)).find(
    ({ from, to }) => beforeTimes.test(text.slice(0, from)) && text.slice(to).trim() === '',
  )
  const [quantity] = [
    ...findQuantities(whole, []),
    ...findQuantities(readText(`${text} ${nothing}`), []).filter(
      ({ unit, to }) => unit === nothing && to === text.length,
    ),
  ].filter(({ from }) => beforeNumbers.test(text.slice(0, from)))
  return {
    time: time?.value ? { value: time.value, inferredBecause: time.inferredBecause } : null,
    quantity: quantity
      ? {
          ...{ minimum: quantity.minimum, maximum: quantity.maximum },
          unit: quantity.unit === nothing ? null : quantity.unit,
        }
      : null,
  }
}
