import type { Item } from '../item/item.ts'
import type { Response, ResponseProblem, Result } from './response.ts'

/** A part of an answer, judged: an option, a step in its place, a pair, what was typed, a sentence. */
export type Verdict = { option: { id: string; text: string }; correct: boolean; because: string }

/** What a form makes of an answer: whether it is right as a whole, and its parts; `right` are those of the right answer. */
export type Score = { correct: boolean; chosen: Verdict[]; right: Verdict[] }

/**
 * A way in which questions are answered. One file each, listed in `registry.ts`; `Given` is a response that fits the form.
 */
export type Form<Given> = {
  /** Checks a response before it is scored: what does not fit is a problem to be told, not a wrong answer. */
  validate: (item: Item, response: Response) => Result<Given, ResponseProblem>
  /** Scores a response that fits. */
  score: (item: Item, given: Given) => Score
  /** The parts of the right answer. */
  right: (item: Item) => Verdict[]
}

/** A response that does not fit, with what to say about it. */
export const refuse = (problem: ResponseProblem['problem'], message: string) =>
  ({ ok: false, error: { problem, message } }) as const

/** The one field of a response that a form takes; a problem where another one is given, or none, or several. */
export function takeOnly<Key extends keyof Response>(
  response: Response,
  key: Key,
  how: string,
): Result<NonNullable<Response[Key]>, ResponseProblem> {
  const given = Object.entries(response).filter(([, value]) => value != null)
  const value = response[key]
  if (given.length !== 1 || value == null) return refuse('wrong form', `This question is answered ${how}.`)
  return { ok: true, value: value as NonNullable<Response[Key]> }
}

/** The answer of an item of a form. Throws for an item of another one: the registry never hands one over. */
export function answerOf<Name extends NonNullable<Item['answer']>['form']>(
  { answer }: Item,
  form: Name,
): Extract<NonNullable<Item['answer']>, { form: Name }> {
  if (answer?.form !== form) throw new Error(`the item is not answered in the form ${form}`)
  return answer as Extract<NonNullable<Item['answer']>, { form: Name }>
}
