import type { Item, ItemEvidence } from '../item/item.ts'
import { type Response, type ResponseProblem, type Result, validateResponse } from './response.ts'

/** How an answer was, with the words that settle it: for after the answer alone. */
export type Grade = {
  correct: boolean
  /** The options that are right, by id. */
  right: string[]
  /** What was chosen and why that is right or wrong, from the source. */
  chosen: { option: string; because: string }[]
  /** Why the right option is right. */
  because: string
  /** The verbatim sentences or parts of them that the key rests on. */
  evidence: ItemEvidence[]
}

/** Grades a response; a response that does not fit the item is a problem, not a wrong answer. */
export function gradeResponse(item: Item, response: Response): Result<Grade, ResponseProblem> {
  const valid = validateResponse(item, response)
  if (!valid.ok) return valid
  const { options } = valid.value
  const right = item.options.filter(({ correct }) => correct)
  const chosen = item.options.filter(({ id }) => options.includes(id))
  return {
    ok: true,
    value: {
      correct: chosen.length === right.length && chosen.every(({ correct }) => correct),
      right: right.map(({ id }) => id),
      chosen: chosen.map(({ id, because }) => ({ option: id, because })),
      because: right.map(({ because }) => because).join(' '),
      evidence: item.evidence,
    },
  }
}
