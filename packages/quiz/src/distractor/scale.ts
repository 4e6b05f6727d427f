import type { Value } from '@backstop/knowledge'
import type { Here } from '../wording/because.ts'
import { withHere } from '../wording/because.ts'
import { limitIn, partNumber } from '../wording/number.ts'
import { termOf } from '../world/term.ts'
import type { Candidate } from './prove-choice.ts'

type Quantity = Extract<Value, { kind: 'QUANTITY' }>

/** How well a number suits that no text gives: behind all that it does give. */
const rank = 1

/**
 * What a hasty reader may make of a number with one bound, for a text that gives no other: of "up to 30,000" that it is exactly so many, or so many or
 * more. A number that is exact has no such readings.
 */
export function findScale({ text: said, minimum, maximum, unit }: Quantity, here: Here): Candidate[] {
  const figure = minimum ?? maximum
  const number = limitIn(partNumber({ text: said })?.number ?? said)
  if (figure === null || number === null || (minimum !== null && maximum !== null)) return []
  const misread = [
    { range: { minimum: figure, maximum: figure }, text: `Exactly ${number}`, tells: 'That would be an exact number' },
    minimum === null
      ? {
          range: { minimum: figure, maximum: null },
          text: `${number} or more`,
          tells: 'That would be a lower limit',
        }
      : {
          range: { minimum: null, maximum: figure },
          text: `Up to ${number}`,
          tells: 'That would be an upper limit',
        },
  ]
  return misread.map(({ range, text, tells }) => {
    const because = withHere(
      `${tells}; the article gives ${minimum === null ? 'an upper' : 'a lower'} limit alone.`,
      here,
    )
    return { term: termOf({ kind: 'QUANTITY', text, unit, ...range }), text, because, rank, position: -1 }
  })
}
