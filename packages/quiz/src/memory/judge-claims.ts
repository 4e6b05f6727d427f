import type { Grade } from '../grade/grade-response.ts'
import type { Item } from '../item/item.ts'

/**
 * What an answer says of each claim that its question tests.
 * - Answered row by row (pairs, an order): each claim as the row that rests on it; where it has several, all of them have to be right.
 * - All that apply: a claim is right where its option was chosen. With a wrong one among the choices all are wrong, or choosing everything would show
 *   that everything is known.
 * - Anything else is right or wrong as a whole: of a two-hop that is wrong nobody can tell which hop was missed, so both are asked again.
 */
export function judgeClaims(item: Item, { correct, chosen }: Grade): Map<string, boolean> {
  const parts = partsOf(item, chosen)
  return new Map(
    item.claims.map((claim) => {
      const own = parts?.filter(({ claims }) => claims.includes(claim)) ?? []
      return [claim, own.length > 0 ? own.every((part) => part.correct) : correct]
    }),
  )
}

type Part = { claims: string[]; correct: boolean }

/** Whether each part of the key was met, with the claims behind it; null where there is but the whole. */
function partsOf({ answer, multiple, proof }: Item, chosen: Grade['chosen']): Part[] | null {
  const met = metBy({ answer, multiple }, chosen)
  if (met === null) return null
  return proof.answers
    .filter(({ option }) => option !== null)
    .map(({ row, option, claims }) => ({ claims, correct: met(row ?? '', option ?? '') }))
}

function metBy({ answer, multiple }: Pick<Item, 'answer' | 'multiple'>, chosen: Grade['chosen']) {
  const right = new Set(chosen.filter(({ correct }) => correct).map(({ option }) => option.id))
  if (answer?.form === 'order') return (row: string) => right.has(row)
  if (answer?.form === 'pairs') return (row: string, option: string) => right.has(`${row}-${option}`)
  if (multiple) return (_: string, option: string) => right.has(option) && right.size === chosen.length
  return null
}
