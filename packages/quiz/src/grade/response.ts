import type { Item } from '../item/item.ts'

/** What a learner answered: exactly one form is given, the one that fits the item's type. */
export type Response = {
  options?: string[]
  order?: string[]
  pairs?: { left: string; right: string }[]
  text?: string
  sentence?: number
}

/** A response that fits its item. */
export type ValidResponse = { options: string[] }

/** Why a response cannot be graded: said to the learner's client, no attempt is used up. */
export type ResponseProblem = {
  problem: 'wrong form' | 'no option' | 'too many options' | 'unknown option'
  message: string
}

/** Either what was wanted or why not. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; error: Problem }

/** Checks a response against its item before it is scored: one of the item's options, and nothing else. */
export function validateResponse(item: Item, response: Response): Result<ValidResponse, ResponseProblem> {
  const refuse = (problem: ResponseProblem['problem'], message: string) =>
    ({ ok: false, error: { problem, message } }) as const
  const given = Object.entries(response).filter(([, value]) => value != null)
  if (given.length !== 1 || response.options == null)
    return refuse('wrong form', 'This question is answered with one of its options.')
  const options = [...new Set(response.options)]
  if (options.length === 0) return refuse('no option', 'No option was chosen.')
  if (options.length > 1) return refuse('too many options', 'This question has one right option.')
  const known = item.options.some(({ id }) => id === options[0])
  return known ? { ok: true, value: { options } } : refuse('unknown option', 'That option is not one of this question.')
}
