import type { Value } from '@backstop/knowledge'
import { termOf } from '../world/term.ts'
import type { Candidate } from './prove-choice.ts'

type Quantity = Extract<Value, { kind: 'QUANTITY' }>

/** How well a number suits that no text gives: behind all that it does give. */
const rank = 1

/**
 * Ranges beyond an open one, for a text that gives no other number: above "up to 30,000" lie "40,000 to 50,000" and "more than 60,000". A number
 * that is exact has none: what lies beside it is no more wrong for being near.
 */
export function findScale({ minimum, maximum, unit }: Quantity, here: string): Candidate[] {
  const bounds =
    minimum === null && maximum !== null && maximum >= 3
      ? [
          { minimum: round((maximum * 4) / 3), maximum: round((maximum * 5) / 3) },
          { minimum: round(maximum * 2), maximum: null },
        ]
      : maximum === null && minimum !== null && minimum >= 6
        ? [
            { minimum: null, maximum: round(minimum / 3) },
            { minimum: round(minimum / 2), maximum: round((minimum * 2) / 3) },
          ]
        : []
  return bounds.map((range) => {
    const text = write(range)
    const because = `The article gives no such number. ${here}`
    return { term: termOf({ kind: 'QUANTITY', text, unit, ...range }), text, because, rank, position: -1 }
  })
}

/** To two digits that count. */
const round = (value: number): number => Number(value.toPrecision(2))

const figure = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')

function write({ minimum, maximum }: { minimum: number | null; maximum: number | null }): string {
  if (minimum === null) return `No more than ${figure(maximum ?? 0)}`
  return maximum === null ? `${figure(minimum)} or more` : `${figure(minimum)} to ${figure(maximum)}`
}
