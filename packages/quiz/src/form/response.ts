/** What a learner answered: exactly one form is given, the one that fits the item's type. */
export type Response = {
  options?: string[]
  order?: string[]
  pairs?: { left: string; right: string }[]
  text?: string
  sentence?: number
}

/** Why a response cannot be graded: said to the learner's client, no attempt is used up. */
export type ResponseProblem = {
  problem: 'wrong form' | 'nothing given' | 'too many' | 'unknown' | 'incomplete' | 'too long'
  message: string
}

/** Either what was wanted or why not. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; error: Problem }
