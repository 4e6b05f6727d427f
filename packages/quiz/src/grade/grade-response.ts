import type { Score, Verdict } from '../form/form.ts'
import { formOf } from '../form/registry.ts'
import type { Response, ResponseProblem, Result } from '../form/response.ts'
import type { Item, ItemEvidence } from '../item/item.ts'

/** How an answer was, with the verbatim words that settle it: for after the answer alone. */
export type Grade = Score & { evidence: ItemEvidence[] }

/** Grades a response; a response that does not fit the item is a problem, not a wrong answer. */
export function gradeResponse(item: Item, response: Response): Result<Grade, ResponseProblem> {
  const form = formOf(item)
  const valid = form.validate(item, response)
  if (!valid.ok) return valid
  return { ok: true, value: { ...form.score(item, valid.value), evidence: item.evidence } }
}

/** What would have been right, part by part: for a question that was left out. */
export const rightAnswer = (item: Item): Verdict[] => formOf(item).right(item)
